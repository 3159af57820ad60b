// What this browser remembers for its reader. It may be forgotten at any time: a full or forbidden storage is no error.
import type { z } from "zod";

const nameOf = (key: string) => `rectify.${key}`;

/** The stored value, or `otherwise` when there is none that can be read. */
export function readKept<T>(key: string, schema: z.ZodType<T>, otherwise: T): T {
  try {
    const read = schema.safeParse(JSON.parse(localStorage.getItem(nameOf(key)) ?? "null"));
    return read.success ? read.data : otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(value));
  } catch {
    // Forgotten.
  }
}

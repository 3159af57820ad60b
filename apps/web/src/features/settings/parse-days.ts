import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";

/** Days one a line, in order, each once; or the first line that is none. */
export function parseDays(text: string): { ok: true; days: LocalDate[] } | { ok: false; line: string } {
  const days = new Set<LocalDate>();
  for (const line of text.split("\n").map((l) => l.trim())) {
    if (line === "") continue;
    const day = parseLocalDate(line);
    if (!day) return { ok: false, line };
    days.add(day);
  }
  return { ok: true, days: [...days].sort() };
}

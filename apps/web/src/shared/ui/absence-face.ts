import type { ReactNode } from "react";
import type { Face } from "./face.ts";

/** What is not there on that day is no fault of the system: the face says why and where to go, and offers no retry. */
export function absenceFace(face: Face, words: { headline: string; why: string; next: ReactNode }): Face {
  return face.kind === "error" && face.error.code === "NOT_FOUND" ? { kind: "empty", ...words } : face;
}

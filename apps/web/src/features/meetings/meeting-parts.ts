// What the pages of meetings take from the overview: one feature never imports another, so the route hands it in.
import type { BoardContext } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Headlines } from "@rectify/domain/meeting";
import type { Overview } from "@rectify/domain/overview";
import type { Scene } from "@rectify/domain/screen/scenes";
import type { ComponentType } from "react";
import type { Face } from "../../shared/ui/face.ts";

export type MeetingParts = {
  /** All faces of the overview, for the figures of any day. */
  Board: ComponentType<{ overview: Overview | null; context: BoardContext | null; face: Face; filtered: boolean }>;
  /** What its cards say, in both languages. */
  headlinesOf: (overview: Overview, scenes: readonly Scene[], today: LocalDate) => Promise<Headlines>;
};

// What meetings decided, at the places it is about: for those who may read meetings, and loaded after the page.
import type { About } from "@rectify/domain/meeting";
import { MEETING_READERS } from "@rectify/domain/principal";
import { Suspense } from "react";
import { may } from "../session/may-open.ts";
import { useMe } from "../session/session-query.ts";
import { latePart } from "../ui/late-part.tsx";

const Nothing = () => null;
const Line = latePart(async () => (await import("../decisions/decisions-line.tsx")).DecisionsLine, Nothing);
const AboutThis = latePart(async () => (await import("../decisions/decisions-about.tsx")).DecisionsAbout, Nothing);
export const FigureMark = latePart(async () => (await import("../decisions/figure-mark.tsx")).FigureMark, Nothing);

export const useReadsMeetings = () => may(useMe(), MEETING_READERS);

/** Of the whole board, or about one thing. */
export function MeetingDecisions({ about }: { about?: About }) {
  return useReadsMeetings() ? <Suspense fallback={null}>{about ? <AboutThis about={about} /> : <Line />}</Suspense> : null;
}

// How each story bears itself: the odds its findings live by.
import { day, type LocalDate } from "@rectify/domain/local-date";
import type { Inspection, Story } from "./inspections.ts";

/** Probabilities of one finding, and ranges of days. */
export type Temper = {
  /** Still drawing up its plan: nothing has started. */
  waits: boolean;
  late: number;
  /** Most days before the due date on which a punctual finding is declared. */
  earlyBy: number;
  lateBy: readonly [low: number, high: number];
  neverDeclares: number;
  returned: number;
  relapses: number;
  /** Nothing is returned or comes back before the snapshot after this day. */
  quietUntil: LocalDate | null;
  extends: number;
  extendsAgain: number;
  /** Days from declaration to close-out. */
  verifiedAfter: readonly [low: number, high: number];
};

const STEADY: Temper = {
  waits: false,
  late: 0.06,
  earlyBy: 45,
  lateBy: [3, 70],
  neverDeclares: 0.025,
  returned: 0.04,
  relapses: 0.025,
  quietUntil: null,
  extends: 0.04,
  extendsAgain: 0.2,
  verifiedAfter: [10, 55],
};

const TEMPERS: Readonly<Record<Story, Temper>> = {
  steady: STEADY,
  exemplary: { ...STEADY, late: 0, neverDeclares: 0, returned: 0, relapses: 0, extends: 0, verifiedAfter: [6, 20] },
  published: {
    ...STEADY,
    quietUntil: day("2025-08-28"),
    late: 0,
    neverDeclares: 0,
    returned: 0.24,
    relapses: 0.12,
    extends: 0,
    verifiedAfter: [12, 45],
  },
  diligent: { ...STEADY, late: 0.05, lateBy: [2, 25], neverDeclares: 0.006, returned: 0.04, relapses: 0.015, verifiedAfter: [8, 35] },
  slack: { ...STEADY, late: 0.18, lateBy: [10, 120], neverDeclares: 0.08, returned: 0.1, relapses: 0.04 },
  late: {
    ...STEADY,
    late: 0.5,
    lateBy: [40, 170],
    neverDeclares: 0.34,
    returned: 0.1,
    extends: 0.75,
    extendsAgain: 0.5,
    verifiedAfter: [25, 70],
  },
  extends: { ...STEADY, late: 0.08, lateBy: [2, 15], neverDeclares: 0.08, extends: 1, extendsAgain: 0.55 },
  relapses: { ...STEADY, relapses: 0.4, returned: 0.08, verifiedAfter: [8, 30] },
  parks: { ...STEADY, late: 0.04, neverDeclares: 0.03, returned: 0, verifiedAfter: [90, 420] },
  new: { ...STEADY, waits: true },
};

/** The temper of an inspection's story, milder where there was more time to finish, harsher in the first months. */
export function temperOf({ story, round }: Inspection): Temper {
  const temper = TEMPERS[story];
  if (round === 2) return { ...temper, neverDeclares: temper.neverDeclares * 0.35 };
  if (round === 4)
    return { ...temper, earlyBy: 26, late: temper.late * 1.7, neverDeclares: temper.neverDeclares * 3, verifiedAfter: [18, 60] };
  return temper;
}

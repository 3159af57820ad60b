// What becomes of one finding: the steps it takes from feedback on, with their days. The future beyond the anchor is told too and simply not yet seen.
import type { TermClass } from "@rectify/domain/finding";
import { addDays, daysBetween, type LocalDate } from "@rectify/domain/local-date";
import { SNAPSHOT_DAYS, snapshotFrom, workdayBefore } from "./calendar.ts";
import type { Prng } from "./prng.ts";
import type { Temper } from "./tempers.ts";

export type Step =
  | { kind: "start" | "stage" | "complete" | "close" | "return" | "reopen" | "cancel"; on: LocalDate }
  | { kind: "extend"; on: LocalDate; to: LocalDate };

export type Fated = { feedbackOn: LocalDate; dueOn: LocalDate | null; termClass: TermClass };

/** What never gets done usually asked for more time first. */
const EXTENDED_IF_NEVER_DECLARED = 0.5;

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The first snapshot that can show a turn back after `since` was itself shown in a snapshot before; null beyond the last. */
function turnDay(since: LocalDate, skip = 0): LocalDate | null {
  return SNAPSHOT_DAYS[snapshotFrom(since) + 1 + skip] ?? null;
}

/** The steps in the order of their days. Returns and reopenings fall on snapshot days, since that is when a ledger can tell of them. */
export function liveOn({ feedbackOn, dueOn, termClass }: Fated, temper: Temper, random: Prng): Step[] {
  if (temper.waits) return [];
  const immediate = termClass === "IMMEDIATE";
  const start = workdayBefore(addDays(feedbackOn, immediate ? random.between(3, 8) : random.between(6, 26)));
  const steps: Step[] = [{ kind: "start", on: start }];
  const never = termClass !== "SUSTAINED" && random.chance(temper.neverDeclares);
  const extended = random.chance(never ? Math.max(temper.extends, EXTENDED_IF_NEVER_DECLARED) : temper.extends);
  const due = dueOn && extended ? extend(dueOn, steps, temper.extendsAgain, random) : dueOn;
  if (never) return inOrder(steps);
  if (termClass === "SUSTAINED") {
    const staged = SNAPSHOT_DAYS[snapshotFrom(addDays(feedbackOn, random.between(80, 150)))];
    if (staged) steps.push({ kind: "stage", on: staged });
    if (due === null || random.chance(0.35)) return inOrder(steps);
  }
  const declared = declarationDay(
    due ?? addDays(feedbackOn, 270),
    steps,
    { immediate, sustained: termClass === "SUSTAINED" },
    temper,
    random,
  );
  steps.push({ kind: "complete", on: declared });
  verify(declared, steps, temper, random);
  return inOrder(steps);
}

const inOrder = (steps: readonly Step[]): Step[] => [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** After every step so far, and before the due date unless the finding runs late. */
function declarationDay(
  due: LocalDate,
  steps: readonly Step[],
  { immediate, sustained }: { immediate: boolean; sustained: boolean },
  temper: Temper,
  random: Prng,
): LocalDate {
  const last = steps.reduce((max, s) => laterOf(max, s.on), (steps[0] as Step).on);
  const earliest = addDays(last, immediate ? 4 : 10);
  const early = random.between(1, Math.min(1 + Math.max(0, daysBetween(earliest, due)), immediate ? 12 : temper.earlyBy));
  const late = !sustained && random.chance(temper.late);
  return workdayBefore(late ? addDays(laterOf(due, last), random.between(...temper.lateBy) + 3) : laterOf(addDays(due, -early), earliest));
}

/** Approved at the last snapshot before the due date; the second likewise before the extended one. Returns the due date then in force. */
function extend(dueOn: LocalDate, steps: Step[], again: number, random: Prng): LocalDate {
  const approval = SNAPSHOT_DAYS.findLast((s) => s <= dueOn);
  if (!approval || approval <= (steps[0] as Step).on) return dueOn;
  const to = addDays(dueOn, random.pick([60, 75, 91, 120]));
  steps.push({ kind: "extend", on: approval, to });
  const second = SNAPSHOT_DAYS.findLast((s) => s <= to);
  if (!second || second <= dueOn || !random.chance(again)) return to;
  const further = addDays(to, random.pick([45, 60, 92]));
  steps.push({ kind: "extend", on: second, to: further });
  return further;
}

/** Verification after a declaration: closed after a while, or returned and declared anew; what is closed may come back. */
function verify(declared: LocalDate, steps: Step[], temper: Temper, random: Prng, tries = 0): void {
  if (tries < 2 && random.chance(tries === 0 ? temper.returned : 0.15)) {
    const returned = turnDay(laterOf(declared, temper.quietUntil ?? declared));
    if (!returned) return;
    steps.push({ kind: "return", on: returned });
    const again = workdayBefore(addDays(returned, random.between(18, 75)));
    steps.push({ kind: "complete", on: again });
    verify(again, steps, temper, random, tries + 1);
    return;
  }
  const closed = workdayBefore(addDays(declared, random.between(...temper.verifiedAfter) + 2));
  steps.push({ kind: "close", on: laterOf(closed, declared) });
  if (tries < 2 && random.chance(temper.relapses)) {
    const reopened = turnDay(laterOf(closed, temper.quietUntil ?? closed), random.between(0, 3));
    if (!reopened) return;
    steps.push({ kind: "reopen", on: reopened });
    const again = workdayBefore(addDays(reopened, random.between(25, 80)));
    steps.push({ kind: "complete", on: again });
    verify(again, steps, temper, random, tries + 1);
  }
}

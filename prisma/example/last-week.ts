// What is told by hand: the week between the last two meetings, and the few findings that were cancelled on the way.
import { addDays, type LocalDate } from "@rectify/domain/local-date";
import { ANCHOR_DAY, LAST_MEETING_DAY, SNAPSHOT_DAYS } from "./calendar.ts";
import type { ExampleFinding } from "./example-finding.ts";
import type { Step } from "./life.ts";
import type { Prng } from "./prng.ts";

const FELL_DUE_IN_LAST_WEEK = 5;
const CLOSED_IN_LAST_WEEK = 19;
const RETURNED_AT_THE_ANCHOR = 1;
const REOPENED_AT_THE_ANCHOR = "water";
const CANCELLED_AT = [SNAPSHOT_DAYS[5], SNAPSHOT_DAYS[10], ANCHOR_DAY];

type Move = Exclude<Step, { kind: "extend" }>;
/** The last step a finding takes instead of what it would have done; null = nothing after its start. */
type Ending = Move | null;

function lastMove(f: ExampleFinding, day: LocalDate): Step["kind"] | null {
  return f.steps.findLast((s) => s.kind !== "extend" && s.on <= day)?.kind ?? null;
}

const inLastWeek = (s: Step) => s.on > LAST_MEETING_DAY && s.on <= ANCHOR_DAY;

/** The findings with their endings changed so that the last week has something of everything. */
export function tellLastWeek(findings: readonly ExampleFinding[], random: Prng): ExampleFinding[] {
  const endings = new Map<ExampleFinding, Ending>();
  const among = (fits: (f: ExampleFinding) => boolean) => random.shuffle(findings.filter((f) => !endings.has(f) && fits(f)));
  const resting = (kind: Step["kind"]) => (f: ExampleFinding) => lastMove(f, LAST_MEETING_DAY) === kind && !f.steps.some(inLastWeek);

  for (const day of CANCELLED_AT) {
    if (!day) continue;
    const running = among((f) => f.unit.id !== "water" && lastMove(f, day) === "start" && lastMove(f, addDays(day, -40)) === "start");
    for (const f of running.slice(0, 1)) endings.set(f, { kind: "cancel", on: day });
  }
  for (const f of among(declaredJustInTime).slice(0, FELL_DUE_IN_LAST_WEEK)) endings.set(f, null);
  const closed = among((f) => f.unit.id === REOPENED_AT_THE_ANCHOR && resting("close")(f));
  for (const f of closed.slice(0, 1)) endings.set(f, { kind: "reopen", on: ANCHOR_DAY });
  const waiting = among((f) => f.inspection.story !== "parks" && resting("complete")(f));
  for (const f of waiting.splice(0, RETURNED_AT_THE_ANCHOR)) endings.set(f, { kind: "return", on: ANCHOR_DAY });
  const already = findings.filter((f) => f.steps.some((s) => s.kind === "close" && inLastWeek(s))).length;
  for (const f of waiting.slice(0, Math.max(0, CLOSED_IN_LAST_WEEK - already))) {
    endings.set(f, { kind: "close", on: addDays(LAST_MEETING_DAY, random.pick([1, 4, 5, 6])) });
  }
  return findings.map((f) => (endings.has(f) ? { ...f, steps: endWith(f.steps, endings.get(f) ?? null) } : f));
}

/** Due in the last week, and told as declared without a detour: the ones that could as well have missed it. */
function declaredJustInTime(f: ExampleFinding): boolean {
  if (!f.dueOn || f.dueOn < LAST_MEETING_DAY || f.dueOn >= ANCHOR_DAY) return false;
  return (
    f.steps
      .slice(0, 3)
      .map((s) => s.kind)
      .join() === "start,complete,close" && f.steps.length === 3
  );
}

function endWith(steps: readonly Step[], ending: Ending): Step[] {
  return ending ? [...steps.filter((s) => s.on < ending.on), ending] : steps.slice(0, 1);
}

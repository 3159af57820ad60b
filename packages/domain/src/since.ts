// What changed between two days: end points compared, a finding once in a list, both balances reconciled.
import type { LocalDate } from "./local-date.ts";
import type { Since } from "./overview.ts";
import type { Movement } from "./progress-filter.ts";
import type { Standing } from "./standing.ts";

/** The movements one finding made between its standing on the earlier and on the later day (null = not registered yet). */
export function movementsOf(before: Standing | null, after: Standing | null): Movement[] {
  const found: Movement[] = [];
  if (!after) return found;
  if (!before) found.push("new");
  if (after.state === "CLOSED" && before?.state !== "CLOSED") found.push("closed");
  if (before?.state === "CLOSED" && after.open) found.push("reopened");
  if (after.state === "CANCELLED" && (!before || before.open)) found.push("cancelled");
  if (!before?.overdue && after.overdue) found.push(after.lateByReturn ? "returnedOrReopened" : "fellDue");
  if (before?.overdue && !after.overdue) {
    if (after.state === "CANCELLED") found.push("cancelledOverdue");
    else if (after.declared) found.push("declared");
    else if (after.settledByStage) found.push("staged");
    else found.push("extended");
  }
  return found;
}

/** The two ledgers of "since": open and overdue, before, movements, after. */
export function sinceOf(from: LocalDate, pairs: Iterable<readonly [Standing | null, Standing | null]>): Since {
  const s: Since = {
    from,
    openBefore: 0,
    new: 0,
    reopened: 0,
    closed: 0,
    cancelled: 0,
    openAfter: 0,
    overdueBefore: 0,
    fellDue: 0,
    returnedOrReopened: 0,
    declared: 0,
    extended: 0,
    cancelledOverdue: 0,
    staged: 0,
    overdueAfter: 0,
  };
  for (const [before, after] of pairs) {
    s.openBefore += Number(before?.open ?? false);
    s.openAfter += Number(after?.open ?? false);
    s.overdueBefore += Number(before?.overdue ?? false);
    s.overdueAfter += Number(after?.overdue ?? false);
    for (const m of movementsOf(before, after)) s[m] += 1;
  }
  return assertSince(s);
}

/** Throws when a balance does not come out. */
export function assertSince(s: Since): Since {
  const open = s.openBefore + s.new + s.reopened - s.closed - s.cancelled;
  const overdue = s.overdueBefore + s.fellDue + s.returnedOrReopened - s.declared - s.extended - s.cancelledOverdue - s.staged;
  if (open !== s.openAfter || overdue !== s.overdueAfter) {
    throw new Error(`since does not reconcile: open ${open} of ${s.openAfter}, overdue ${overdue} of ${s.overdueAfter}`);
  }
  return s;
}

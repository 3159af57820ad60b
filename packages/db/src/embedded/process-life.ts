// Whether a process still lives, told apart from a zombie and from a stranger that got the same number later.
import { readFileSync } from "node:fs";

type ProcStat = { state: string; startedAt: string };

/** The line the kernel keeps (Linux); null where there is none. */
function procStat(pid: number): ProcStat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", startedAt: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/** A zombie answers signals but runs no more: in a container nobody may ever collect it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const stat = procStat(pid);
  return stat === null || (stat.state !== "Z" && stat.state !== "X");
}

/** `pid start-time`: stays true only for this very process. Without /proc the start time is "-" and the number alone decides. */
export function processMark(pid: number): string {
  return `${pid} ${procStat(pid)?.startedAt ?? "-"}`;
}

/** Whether the process that wrote this mark still lives. */
export function markIsAlive(mark: string): boolean {
  const pid = Number(mark.split(" ")[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && processMark(pid) === mark.trim();
}

// Loads the example district into an empty database: the committed ledgers in order, through the same import as everyone's, moved to end today.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runBulletinImport } from "@rectify/api/imports/import-bulletin";
import { runLedgerImport } from "@rectify/api/imports/import-ledger";
import type { SignedIn } from "@rectify/api/use-case";
import type { Database } from "@rectify/db/database";
import { daysBetween, type LocalDate, parseLocalDate, todayIn } from "@rectify/domain/local-date";
import { OPERATOR } from "@rectify/domain/principal";
import { EXAMPLE_BULLETINS } from "./example/example-bulletins.ts";
import { shiftBulletinText } from "./example/shift-bulletin.ts";

type Options = {
  /** The instant of loading; the last ledger shall end on the office's day of it. */
  nowMs: number;
  zone: string;
  /** Folder with `ledgers/` and `bulletins/`. */
  examplesDir: string;
};

/**
 * Imports the example's ledgers and bulletins in order, marked as example.
 * @returns how many findings were added
 * @throws Error when a committed file is refused: the example is then broken and nothing should start on half of it
 */
export async function loadExampleDistrict(db: Database, { nowMs, zone, examplesDir }: Options): Promise<{ findings: number }> {
  const ctx: SignedIn = { db, principal: OPERATOR, nowMs, zone, lang: "zh", requestId: "example", origin: "start" };
  const ledgers = (await readdir(join(examplesDir, "ledgers"))).filter((name) => name.endsWith(".xlsx")).sort();
  const anchor = ledgers.map(dayOf).at(-1);
  if (!anchor) throw new Error("examples/ledgers holds no ledger");
  const shiftDays = daysBetween(anchor, todayIn(zone, nowMs));
  let findings = 0;
  for (const fileName of ledgers) {
    const bytes = new Uint8Array(await readFile(join(examplesDir, "ledgers", fileName)));
    const options = { asOf: null, dryRun: false, skipFaulty: false, replaceExample: false, example: true, shiftDays };
    const done = await runLedgerImport(ctx, { fileName, bytes, uploadId: null }, options);
    refuseHalf(fileName, done);
    findings += done.added;
  }
  for (const fileName of EXAMPLE_BULLETINS) {
    const text = shiftBulletinText(await readFile(join(examplesDir, "bulletins", fileName), "utf8"), shiftDays);
    const options = { unit: null, round: null, dryRun: false, replaceExample: false, example: true };
    refuseHalf(fileName, await runBulletinImport(ctx, { fileName, bytes: new TextEncoder().encode(text), uploadId: null }, options));
  }
  return { findings };
}

function dayOf(fileName: string): LocalDate {
  const named = parseLocalDate(/(\d{4}-\d\d-\d\d)\.xlsx$/.exec(fileName)?.[1] ?? "");
  if (!named) throw new Error(`${fileName} names no as-of day`);
  return named;
}

function refuseHalf(fileName: string, { committed, issues }: { committed: boolean; issues: readonly { message: string }[] }): void {
  if (!committed) throw new Error(`${fileName} was refused: ${issues.map((i) => i.message).join(" ")}`);
}

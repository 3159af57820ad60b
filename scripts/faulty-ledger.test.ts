import { readFileSync } from "node:fs";
import { day } from "@rectify/domain/local-date";
import { readLedger } from "@rectify/ingest/ledger/read-ledger";
import { expect, test } from "vitest";
import { EXPECTED_FAULTS, FAULTLESS_ROWS, FAULTY_LEDGER_FILE, faultyLedger } from "./faulty-ledger.ts";

const DAYS = { today: day("2026-03-20"), asOf: day("2026-03-19") };

test("the committed ledger has twelve kinds of faults and each is reported by its cell", async () => {
  const reading = await readLedger(readFileSync(FAULTY_LEDGER_FILE), DAYS);
  expect(reading.issues.map(({ code, cell }) => ({ code, cell }))).toEqual(EXPECTED_FAULTS);
  expect(new Set(reading.issues.map((i) => i.code)).size).toBe(12);
  expect(reading.issues.every((i) => i.severity === "error" && i.sheet === "整改台账")).toBe(true);
});

test("its faultless rows, and no others, can be imported", async () => {
  const reading = await readLedger(readFileSync(FAULTY_LEDGER_FILE), DAYS);
  expect(reading.rows.map((r) => r.row)).toEqual(FAULTLESS_ROWS);
  expect(reading.rows.length + reading.faulty.length).toBe(reading.table.lines.length);
});

test("the committed ledger is what the script writes", async () => {
  expect(await readLedger(await faultyLedger(), DAYS)).toEqual(await readLedger(readFileSync(FAULTY_LEDGER_FILE), DAYS));
});

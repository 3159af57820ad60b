import { day } from "@rectify/domain/local-date";
import { ledgerWorkbook } from "@rectify/reports/ledger-workbook";
import { describe, expect, it } from "vitest";
import { readBulletin, readLedgerFile } from "./read-file.ts";

const days = { today: day("2026-03-19"), asOf: day("2026-03-19") };
const ledger = (n: number) =>
  ledgerWorkbook(
    Array.from({ length: n }, (_, i) => ({
      code: `A-${i}`,
      round: "七届区委第四轮",
      unit: "丰泽区商务局",
      text: `政策兑现周期偏长之${i}`,
      state: "整改中",
    })),
  );

describe("reading files in their own thread", () => {
  it("gives what the reader gives, also for several at once", async () => {
    const bytes = await ledger(3);
    const readings = await Promise.all([
      readLedgerFile(bytes, days),
      readLedgerFile(bytes, days),
      readBulletin(new TextEncoder().encode("中共某区商务局党组关于巡察整改情况的通报"), "a.txt"),
    ]);
    expect(readings[0].rows).toHaveLength(3);
    expect(readings[1]).toEqual(readings[0]);
    expect(readings[2]).toMatchObject({ ok: true });
  });
  it("a file that needs too much memory or time is refused, and the next one is read", async () => {
    const bytes = await ledger(4000);
    await expect(readLedgerFile(bytes, days, { memoryMb: 24, timeMs: 60_000 })).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
      facts: { what: "memory" },
    });
    await expect(readLedgerFile(bytes, days, { memoryMb: 512, timeMs: 5 })).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
      facts: { what: "time" },
    });
    expect((await readLedgerFile(await ledger(1), days)).rows).toHaveLength(1);
  });
});

import { expect, it } from "vitest";
import { auditUrl, readAuditFilter, readBefore } from "./audit-search.ts";

it("reads what is looked for out of the URL, and leaves out what means nothing", () => {
  const raw = { from: "2026-03-01", to: "2026-02-30", who: 123456, action: "finding.moved", outcome: "perhaps", other: 1 };
  expect(readAuditFilter(raw)).toEqual({ from: "2026-03-01", who: "123456", action: "finding.moved" });
  expect(["7", 7, "x", -1, undefined].map((before) => readBefore({ before }))).toEqual([7, 7, undefined, undefined, undefined]);
});

it("names the file of the same rows", () => {
  expect(auditUrl({ who: "钱 络" }, "zh")).toBe("/downloads/audit.csv?who=%E9%92%B1+%E7%BB%9C&lang=zh");
});

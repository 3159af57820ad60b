import { editDistance, nearlyKnownName, shortUnitName } from "@rectify/domain/names";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { ANCHOR_DAY, LAST_MEETING_DAY, SNAPSHOT_DAYS } from "./calendar.ts";
import { exampleDistrict } from "./district.ts";
import { allFiles } from "./ledger-files.ts";
import { snapshotRows } from "./snapshot.ts";
import { UNITS } from "./units.ts";

const district = exampleDistrict();
const inspectionOf = (f: (typeof district)[number]) => `${f.unit.id}/${f.inspection.round}`;

test("the district is told the same way every time, to the byte", async () => {
  expect(exampleDistrict()).toEqual(district);
  const once = await allFiles();
  const again = await allFiles();
  expect(again.map((f) => Buffer.from(f.bytes).toString("base64"))).toEqual(once.map((f) => Buffer.from(f.bytes).toString("base64")));
  for (const { bytes } of once) {
    expect(bytes.length).toBeLessThan(200_000);
    expect(Object.keys(unzipSync(bytes))).toContain("xl/workbook.xml");
  }
});

test("39 units have a ledger and no name is nearly another", () => {
  expect(UNITS).toHaveLength(39);
  expect(new Set(UNITS.map((u) => u.mark)).size).toBe(39);
  const names = UNITS.map((u) => u.name);
  for (const name of names) {
    const others = names.filter((n) => n !== name);
    expect(nearlyKnownName(name, others)).toBeNull();
    expect(nearlyKnownName(shortUnitName(name), others.map(shortUnitName))).toBeNull();
  }
  expect(new Set(district.map((f) => f.unit.id))).toEqual(new Set(UNITS.map((u) => u.id)));
});

test("findings of one inspection differ by more than a tenth of their words", () => {
  for (const key of new Set(district.map(inspectionOf))) {
    const texts = district.filter((f) => inspectionOf(f) === key).map((f) => f.text.replace(/[\p{P}\s]/gu, ""));
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        const limit = Math.max(2, Math.floor(Math.max(a.length, b.length) / 10));
        expect(editDistance(a, b, limit), `${a} / ${b}`).toBeGreaterThan(limit);
      }
    });
  }
});

test("no wording is left with an unmade choice", () => {
  for (const row of snapshotRows(district, ANCHOR_DAY)) {
    for (const text of Object.values(row)) expect(text).not.toMatch(/[[\]{}|]|undefined|NaN/);
  }
});

test("the stories are told: exemplary, new, parked, small, twice inspected, extended twice, relapsed, without codes", () => {
  const rows = snapshotRows(district, ANCHOR_DAY);
  const of = (unitId: string) => rows.filter((_, i) => district[i]?.unit.id === unitId);
  expect(of("audit").every((r) => r.state === "已销号" && (r.completedOn ?? "") <= (r.dueOn ?? ""))).toBe(true);
  expect(of("daping").every((r) => r.state === "未启动" && r.measures === undefined && (r.feedbackOn ?? "") > LAST_MEETING_DAY)).toBe(true);
  expect(of("hospital").filter((r) => r.state === "已完成").length).toBeGreaterThanOrEqual(8);
  expect(of("petitions").length).toBeLessThan(5);
  expect(new Set(of("housing").map((r) => r.round)).size).toBe(2);
  const kinds = (unitId: string) => district.filter((f) => f.unit.id === unitId).map((f) => f.steps.map((s) => s.kind));
  expect(kinds("planning").filter((k) => k.filter((x) => x === "extend").length === 2).length).toBeGreaterThanOrEqual(3);
  expect(kinds("market").filter((k) => k.includes("reopen")).length).toBeGreaterThanOrEqual(3);
  expect(new Set(rows.filter((r) => r.code === undefined).map((r) => r.round))).toEqual(new Set(["七届区委第二轮"]));
  const leaders = (asOf: (typeof SNAPSHOT_DAYS)[number]) =>
    snapshotRows(district, asOf)
      .filter((_, i) => district.filter((f) => f.feedbackOn <= asOf)[i]?.unit.id === "health")
      .map((r) => r.leader);
  expect(leaders(ANCHOR_DAY)).not.toEqual(leaders(SNAPSHOT_DAYS[4] ?? ANCHOR_DAY));
});

test("what the water bureau's bulletin declares, its ledger has: 3 aspects, 9 items, 21 findings, all declared by 27 August 2025", () => {
  const water = district.filter((f) => f.unit.id === "water");
  expect([water.length, new Set(water.map((f) => f.item)).size, new Set(water.map((f) => f.aspect)).size]).toEqual([21, 9, 3]);
  expect(water.every((f) => f.steps.some((s) => s.kind === "complete" && s.on <= "2025-08-27"))).toBe(true);
  expect(water.some((f) => f.steps.some((s) => s.kind === "return" && s.on > "2025-08-27"))).toBe(true);
});

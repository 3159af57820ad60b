import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays, type LocalDate } from "@rectify/domain/local-date";
import { parseBulletin } from "@rectify/ingest/bulletin/parse-bulletin";
import { expect, test } from "vitest";
import { EXAMPLE_BULLETINS } from "./example-bulletins.ts";
import { shiftBulletinText } from "./shift-bulletin.ts";

const read = (name: string) => readFile(join(import.meta.dirname, "../../examples/bulletins", name), "utf8");
const moved = (d: LocalDate | null) => d && addDays(d, 249);

test.each(EXAMPLE_BULLETINS)("all days of %s move together, across the turn of a year, and nothing else changes", async (name) => {
  const text = await read(name);
  const before = parseBulletin(text);
  const after = parseBulletin(shiftBulletinText(text, 249));
  expect([after.onSite.from, after.onSite.to, after.feedbackOn, after.asOf, after.publication.on]).toEqual(
    [before.onSite.from, before.onSite.to, before.feedbackOn, before.asOf, before.publication.on].map(moved),
  );
  expect(before.asOf).not.toBeNull();
  expect([after.unit, after.round, after.declared, after.items.map((i) => i.title)]).toEqual([
    before.unit,
    before.round,
    before.declared,
    before.items.map((i) => i.title),
  ]);
  expect(shiftBulletinText(text, 0)).toBe(text);
});

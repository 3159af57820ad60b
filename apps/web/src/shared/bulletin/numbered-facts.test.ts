import { day } from "@rectify/domain/local-date";
import { describe, expect, test } from "vitest";
import { bulletinFacts } from "../../testing/build-bulletin.ts";
import { formatFact } from "./format-fact.ts";
import { numberedFacts } from "./numbered-facts.ts";

describe("the numbered facts", () => {
  test("number only what the text says, in the order of the list", () => {
    const facts = numberedFacts(bulletinFacts({ spans: { unit: { start: 0, end: 2 }, "declared.findings": { start: 5, end: 8 } } }));
    expect(facts.filter((f) => f.number !== null).map((f) => [f.key, f.number])).toEqual([
      ["unit", 1],
      ["findings", 2],
    ]);
  });
  test("a figure that is not stated is not zero", () => {
    const [findings] = numberedFacts(bulletinFacts({ declared: {} })).filter((f) => f.key === "findings");
    expect(findings?.value).toBeNull();
  });
  test("a range of days is one fact with both its places", () => {
    const onSite = { from: day("2025-03-10"), to: day("2025-04-25") };
    const [fact] = numberedFacts(
      bulletinFacts({ onSite, spans: { "onSite.from": { start: 0, end: 4 }, "onSite.to": { start: 5, end: 9 } } }),
    ).filter((f) => f.key === "onSite");
    expect(fact?.spans).toHaveLength(2);
    expect(fact?.value && formatFact(fact.value, "至")).toBe("2025-03-10 至 2025-04-25");
  });
  test("a rate we computed is marked as inferred", () => {
    const [rate] = numberedFacts(bulletinFacts({ declared: { rate: 0.9265 }, inferred: ["rate"] })).filter((f) => f.key === "rate");
    expect(rate).toMatchObject({ inferred: true, number: null });
    expect(rate?.value && formatFact(rate.value, "至")).toBe("92.65%");
  });
});

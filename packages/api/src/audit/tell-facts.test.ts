import { describe, expect, it } from "vitest";
import { tellFacts } from "./tell-facts.ts";

describe("what is told of a row", () => {
  it("of a move: states, days and numbers, and how long the reason is", () => {
    const after = {
      version: 2,
      state: "COMPLETED",
      dueOn: "2026-05-01",
      order: { move: "declare", on: "2026-03-10", reason: "制度已印发" },
      events: [{ seq: 3, type: "COMPLETED", inferred: false, reason: null }],
    };
    expect(tellFacts("finding.moved", after)).toEqual([
      { path: "version", value: "2" },
      { path: "state", value: "COMPLETED" },
      { path: "dueOn", value: "2026-05-01" },
      { path: "order.move", value: "declare" },
      { path: "order.on", value: "2026-03-10" },
      { path: "order.reason", chars: 5 },
      { path: "events.1.seq", value: "3" },
      { path: "events.1.type", value: "COMPLETED" },
      { path: "events.1.inferred", value: "false" },
      { path: "events.1.reason", value: "—" },
    ]);
  });

  it("of an import: which fields changed, not what they say", () => {
    const before = {
      changed: [
        {
          finding: "1-2",
          fields: [
            ["remark", "等待资金"],
            ["dueOn", "2026-03-01"],
          ],
        },
      ],
    };
    expect(tellFacts("ledger.imported", before)).toEqual([
      { path: "changed.1.finding", value: "1-2" },
      { path: "changed.1.remark", chars: 4 },
      { path: "changed.1.dueOn", value: "2026-03-01" },
    ]);
  });

  it("of accounts, rules and names of places everything, for no finding is in there", () => {
    expect(tellFacts("account.changed", { name: "王芳", roles: ["editor", "verifier"], scope: "all" })).toEqual([
      { path: "name", value: "王芳" },
      { path: "roles", value: "editor, verifier" },
      { path: "scope", value: "all" },
    ]);
    expect(tellFacts("setting.changed", 20)).toEqual([{ path: "value", value: "20" }]);
    expect(tellFacts("unit.renamed", { name: "商务局" })).toEqual([{ path: "name", value: "商务局" }]);
  });

  it("of an action it does not know no text at all, not even one that looks like a code", () => {
    expect(tellFacts("notice.sent", { text: "GDP", names: ["甲", "乙"], n: 3 })).toEqual([
      { path: "text", chars: 3 },
      { path: "names", items: 2 },
      { path: "n", value: "3" },
    ]);
  });

  it("of many fields the first forty, and how many there are beyond", () => {
    const facts = tellFacts("x.y", Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`f${i}`, i])));
    expect([facts.length, facts.at(-1)]).toEqual([41, { path: "", items: 10 }]);
  });
});

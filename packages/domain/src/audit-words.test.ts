import { expect, it } from "vitest";
import { ACTION_WORDS, factWords, originWords, personWords, subjectWords } from "./audit-words.ts";

it("says who, what and from where in either language; what it has no word for stays as it is stored", () => {
  expect(personWords({ actor: "wang", actorName: "王芳" }, "zh")).toBe("王芳");
  expect(personWords({ actor: "operator", actorName: "operator" }, "en")).toBe("command line on the server");
  expect(["finding 12-3", "finding.move", "GET /sign-in", "holidays"].map((s) => subjectWords(s, "zh"))).toEqual([
    "问题 12-3",
    "办理问题",
    "GET /sign-in",
    "节假日",
  ]);
  expect([originWords("web 10.0.0.7", "zh"), originWords("cli", "en"), originWords("sms 1", "en")]).toEqual([
    "网页 10.0.0.7",
    "command line",
    "sms 1",
  ]);
});

it("gives a text that may not be told by its length alone", () => {
  expect(factWords({ path: "order.reason", chars: 12 }, "zh")).toBe("办理 说明：（12 字）");
  expect(factWords({ path: "state", value: "CLOSED" }, "en")).toBe("state: closed");
  expect(factWords({ path: "", items: 3 }, "en")).toBe("3 more");
});

it("has both languages for every action, in words and not in codes", () => {
  for (const [action, { zh, en }] of Object.entries(ACTION_WORDS)) {
    expect(zh, action).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(en, action).toMatch(/^[a-z' -]+$/);
  }
});

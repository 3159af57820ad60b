import { expect, test } from "vitest";
import { boardErrorOf } from "./board-error.ts";

const withData = (data: unknown) => Object.assign(new Error("x"), { data });

test("a planned refusal keeps its code, facts and request id", () => {
  expect(boardErrorOf(withData({ code: "DAY_IN_FUTURE", facts: { day: "2030-01-01" }, requestId: "7F3A" }))).toEqual({
    code: "DAY_IN_FUTURE",
    facts: { day: "2030-01-01" },
    requestId: "7F3A",
  });
});
test("an unknown code is unexpected and still gives its request id", () => {
  expect(boardErrorOf(withData({ code: "INTERNAL_SERVER_ERROR", requestId: "7F3A" }))).toMatchObject({
    code: "UNEXPECTED",
    requestId: "7F3A",
  });
});
test("no answer at all is a lost connection", () => {
  expect(boardErrorOf(new TypeError("fetch failed")).code).toBe("NO_CONNECTION");
});
test("an answer that says nothing itself gives the id it was sent with", () => {
  const response = new Response(null, { status: 503, headers: { "x-request-id": "7F3A" } });
  const refused = Object.assign(new Error("x"), { meta: { response } });
  expect(boardErrorOf(refused)).toEqual({ code: "UNEXPECTED", facts: {}, requestId: "7F3A" });
  const lost = Object.assign(new Error("x"), { data: { code: "DATABASE_UNAVAILABLE", requestId: null }, meta: { response } });
  expect(boardErrorOf(lost)).toMatchObject({ code: "DATABASE_UNAVAILABLE", requestId: "7F3A" });
});

import { MAX_UPLOAD_BYTES } from "@rectify/domain/upload-limit";
import { afterEach, expect, test, vi } from "vitest";
import { i18next } from "../../shared/i18n/i18n.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { errorSentence } from "./error-sentence.ts";
import { uploadFile } from "./upload-file.ts";

const file = new File(["x"], "台账.xlsx");
const answer = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", vi.fn().mockResolvedValue(new Response(JSON.stringify(body), { status })));
const failure = async (of: File) => boardErrorOf(await uploadFile(of).catch((error: unknown) => error));

afterEach(() => vi.unstubAllGlobals());

test("an upload goes as one multipart file and gives its id", async () => {
  answer(201, { uploadId: 7 });
  expect(await uploadFile(file)).toEqual({ uploadId: 7 });
  const [url, init] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect([url, init?.method]).toEqual(["/uploads", "POST"]);
  expect((init as { body: FormData }).body.get("file")).toMatchObject({ name: "台账.xlsx" });
});
test("a file over the limit is refused without being sent", async () => {
  answer(201, { uploadId: 7 });
  const big = Object.defineProperty(new File([], "大.xlsx"), "size", { value: MAX_UPLOAD_BYTES + 1 });
  const error = await failure(big);
  expect(errorSentence(i18next.t, error)).toContain("20 MB");
  expect(fetch).not.toHaveBeenCalled();
});
test("a refusal keeps its code and request id", async () => {
  answer(401, { code: "UNAUTHENTICATED", facts: {}, requestId: "7F3A" });
  const error = await failure(file);
  expect(error).toMatchObject({ code: "UNAUTHENTICATED", requestId: "7F3A" });
  expect(errorSentence(i18next.t, error)).toContain("已填的内容都在");
});
test("no answer is a lost connection, an answer that is no JSON is unexpected", async () => {
  vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("fetch failed")));
  expect((await failure(file)).code).toBe("NO_CONNECTION");
  vi.stubGlobal("fetch", vi.fn().mockResolvedValue(new Response("<html>", { status: 502 })));
  expect((await failure(file)).code).toBe("UNEXPECTED");
});
test("an undo that newer changes block names their findings and the next step", () => {
  const blocked = { code: "UNDO_BLOCKED", facts: { findings: ["3-1", "3-2"] }, requestId: null } as const;
  expect(errorSentence(i18next.t, { ...blocked, facts: { findings: [...blocked.facts.findings] } })).toBe(
    "2 个问题在这次导入之后又有变动（3-1、3-2）。请先撤销较新的导入，或更正此后的手工记录。",
  );
});

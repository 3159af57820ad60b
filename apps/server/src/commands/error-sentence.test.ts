import { DomainError } from "@rectify/domain/errors";
import { expect, it } from "vitest";
import { errorSentence } from "./error-sentence.ts";

it("a file that is not there is not blamed for its kind", () => {
  const error = new DomainError("FILE_UNREADABLE", { fileName: "台账.xlsx", reason: "ENOENT" });
  expect(errorSentence(error, "zh")).toBe("没有这个文件：台账.xlsx。请核对路径。");
  expect(errorSentence(error, "en")).toContain("no such file");
});

it("a file below the size limit that holds too much is not called larger than the limit", () => {
  for (const what of ["memory", "time"]) {
    const error = new DomainError("FILE_TOO_LARGE", { what, limit: 512 });
    for (const lang of ["zh", "en"] as const) expect(errorSentence(error, lang)).not.toContain("20 MB");
  }
});

import { beforeAll, describe, expect, test } from "vitest";
import { changeLanguage, i18next } from "../../shared/i18n/i18n.ts";
import { ledgerIssue, ledgerPreview } from "../../testing/build-ledger-preview.ts";
import { effectSentence, ledgerHeadline } from "./ledger-headline.ts";

const errors = (count: number) => Array.from({ length: count }, (_, i) => ledgerIssue({ cell: `C${i + 3}` }));
const warnings = (count: number) => Array.from({ length: count }, () => ledgerIssue({ severity: "warning" }));
const says = (...preview: Parameters<typeof ledgerPreview>) => ledgerHeadline(i18next.t, ledgerPreview(...preview));

describe("the sentence of a ledger", () => {
  beforeAll(() => changeLanguage("zh"));
  test("counts rows to import, errors and reminders", () => {
    expect(says(21, { added: 17, faulty: 4, issues: [...errors(4), ...warnings(2)] })).toBe(
      "21 行中 17 行可以导入，4 处错误须先改，2 处提醒",
    );
  });
  test("of a faultless ledger says that all rows can be imported", () => {
    expect(says(21)).toBe("21 行都可以导入");
  });
  test("of the same ledger again says that nothing changes", () => {
    expect(says(21, { added: 0, unchanged: 21 })).toBe("没有变化：21 行都与看板一致");
  });
  test("does not offer rows that would write nothing", () => {
    expect(says(21, { added: 0, unchanged: 17, faulty: 4, issues: errors(4) })).toBe("21 行中 17 行与看板一致，4 处错误须先改");
  });
  test("is no promise when every row has an error", () => {
    expect(says(2, { added: 0, faulty: 2, issues: errors(2) })).toBe("2 行都不能导入，2 处错误须先改");
  });
  test("of a file that is no ledger says only that", () => {
    expect(says(0, { table: null, issues: [ledgerIssue({ cell: null, code: "FILE_UNREADABLE" })] })).toBe("这个文件不能导入");
  });
  test("says what the confirmation does to the board", () => {
    expect(effectSentence(i18next.t, { added: 3, changed: 5 })).toBe("新增 3 个问题，更新 5 个问题");
    expect(effectSentence(i18next.t, { added: 0, changed: 0 })).toBe("不改动任何问题");
  });
});

test("the sentence reads in English with its singulars", async () => {
  await changeLanguage("en");
  expect(says(21, { added: 17, faulty: 4, issues: [...errors(1), ...warnings(2)] })).toBe(
    "17 of 21 rows can be imported, 1 error to correct first, 2 reminders",
  );
  await changeLanguage("zh");
});

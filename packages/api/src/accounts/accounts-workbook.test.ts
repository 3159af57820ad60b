import { readAccounts } from "@rectify/ingest/accounts/read-accounts";
import { accountsTemplate, passwordsWorkbook } from "@rectify/reports/accounts-workbook";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";

const known = { units: ["=区商务局", "区水务局"], regions: ["云溪市/丰泽区"] };

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

describe("the template of accounts", () => {
  it("filled in, is read as it was filled in, its example passed over, in both languages", async () => {
    for (const lang of ["zh", "en"] as const) {
      const book = await load(await accountsTemplate(known, lang));
      const sheet = book.worksheets[0];
      ["qian", "钱络", "单位联络员", "", "区水务局"].forEach((text, i) => {
        if (sheet) sheet.getCell(4, i + 1).value = text;
      });
      const { rows, faults } = await readAccounts(new Uint8Array(await book.xlsx.writeBuffer()));
      expect(faults).toEqual([]);
      expect(rows).toMatchObject([
        { row: 4, cells: { username: { ref: "A4", text: "qian" }, roles: { text: "单位联络员" }, units: { ref: "E4", text: "区水务局" } } },
      ]);
    }
  });

  it("has nothing to import while it is empty", async () => {
    expect(await readAccounts(await accountsTemplate(known, "zh"))).toEqual({
      rows: [],
      faults: [{ cell: null, code: "NO_ROWS", original: null }],
    });
  });

  it("offers roles, regions and units from lists, none of which is a formula", async () => {
    const book = await load(await accountsTemplate(known, "zh"));
    const lists = book.getWorksheet("lists");
    expect(lists?.state).toBe("hidden");
    expect([lists?.getCell("A1").value, lists?.getCell("A8").value, lists?.getCell("B1").value]).toEqual(["领导", "大屏", "云溪市/丰泽区"]);
    expect(lists?.getCell("C1").value).toBe("'=区商务局");
    for (const column of ["C", "D", "E"]) expect(book.worksheets[0]?.getCell(`${column}5`).dataValidation?.type).toBe("list");
  });
});

describe("a workbook that is none of accounts", () => {
  it("is answered with what is wrong", async () => {
    expect((await readAccounts(new TextEncoder().encode("用户名,姓名"))).faults).toMatchObject([{ code: "FILE_UNREADABLE" }]);
    expect((await readAccounts(await passwordsWorkbook([], "zh"))).faults).toMatchObject([{ code: "NO_HEADER" }]);
  });

  it("with a formula that failed has its cell named", async () => {
    const book = await load(await accountsTemplate(known, "zh"));
    const sheet = book.worksheets[0];
    if (sheet) {
      sheet.getCell("A3").value = "qian";
      sheet.getCell("B3").value = { error: "#REF!" };
    }
    expect((await readAccounts(new Uint8Array(await book.xlsx.writeBuffer()))).faults).toEqual([
      { cell: "B3", code: "FORMULA", original: "#REF!" },
    ]);
  });
});

describe("the workbook of first passwords", () => {
  it("holds a line an account, every text safe against formulas", async () => {
    const book = await load(await passwordsWorkbook([{ username: "qian", name: "=钱", password: "abcde-fghij-klmno-A7" }], "en"));
    expect(book.worksheets[0]?.getRow(1).values).toEqual([undefined, "Username", "Name", "First password"]);
    expect(book.worksheets[0]?.getRow(2).values).toEqual([undefined, "qian", "'=钱", "abcde-fghij-klmno-A7"]);
  });
});

import { describe, expect, it } from "vitest";
import { ACCOUNT_COLUMNS, type AccountColumn, type AccountSheet, columnOfHeading, ROLE_WORDS, roleOfWord } from "./account-sheet.ts";
import { planAccounts } from "./plan-accounts.ts";
import { ROLES } from "./principal.ts";

const known = {
  usernames: ["wang"],
  units: [
    { id: 7, name: "中共云溪市丰泽区商务局党组", shortName: "区商务局" },
    { id: 8, name: "云溪市丰泽区水务局", shortName: "区水务局", formerNames: ["云溪市丰泽区水利局"] },
    { id: 9, name: "北湖街道", shortName: "北湖街道" },
    { id: 10, name: "北湖街道", shortName: "北湖街道" },
  ],
  regions: [
    { id: 1, name: "云溪市", parentId: null, depth: 0 },
    { id: 2, name: "丰泽区", parentId: 1, depth: 1 },
    { id: 3, name: "丰泽区", parentId: null, depth: 0 },
  ],
};

function sheet(...rows: Partial<Record<AccountColumn, string>>[]): AccountSheet {
  return {
    faults: [],
    rows: rows.map((cells, i) => ({
      row: i + 2,
      cells: Object.fromEntries(
        ACCOUNT_COLUMNS.map((column, c) => [column, { ref: `${"ABCDE"[c]}${i + 2}`, text: cells[column] ?? "" }]),
      ) as AccountSheet["rows"][number]["cells"],
    })),
  };
}
const plan = (...rows: Partial<Record<AccountColumn, string>>[]) => planAccounts(sheet(...rows), known);

describe("a sheet of accounts", () => {
  it("makes an account of each faultless row, its reach by names as offices write them", () => {
    expect(
      plan(
        { username: " Qian.Luo ", name: "钱络", roles: "单位联络员", units: "区商务局；云溪市丰泽区水利局" },
        { username: "he", name: "何建平", roles: "Leader、office, editor", regions: "云溪市/丰泽区" },
        { username: "zhou", name: "周正清", roles: "审计管理员" },
      ),
    ).toEqual({
      make: [
        { username: "qian.luo", name: "钱络", roles: ["reporter"], scope: { regions: [], units: [7, 8] } },
        { username: "he", name: "何建平", roles: ["leader", "editor"], scope: { regions: [2], units: [] } },
        { username: "zhou", name: "周正清", roles: ["auditAdministrator"], scope: "all" },
      ],
      existing: [],
      faults: [],
    });
  });

  it("names accounts that are there already, and changes nothing of them", () => {
    expect(plan({ username: "WANG", name: "王", roles: "领导" })).toEqual({ make: [], existing: ["wang"], faults: [] });
  });

  it("has each fault at its cell, and never chooses between two names", () => {
    const { make, faults } = plan(
      { username: "a b", name: "", roles: "科长、领导" },
      { username: "li", name: "李", roles: "领导", regions: "丰泽区、东湖区", units: "北湖街道；档案馆" },
      { username: "li", name: "李", roles: "领导" },
      { username: "operator", name: "机", roles: "领导" },
      { username: "zhao", name: "赵", roles: "" },
      { username: "sun", name: "孙", roles: "系统管理员、审计管理员" },
      { username: "qian", name: "钱", roles: "单位联络员" },
    );
    expect(make).toEqual([]);
    expect(faults.map((f) => `${f.cell} ${f.code} ${f.original}`)).toEqual([
      "A2 USERNAME a b",
      "B2 NAME ",
      "C2 ROLE_UNKNOWN 科长",
      "D3 REGION_AMBIGUOUS 丰泽区",
      "D3 REGION_UNKNOWN 东湖区",
      "E3 UNIT_AMBIGUOUS 北湖街道",
      "E3 UNIT_UNKNOWN 档案馆",
      "A4 TWICE li",
      "A5 USERNAME operator",
      "C6 NO_ROLE ",
      "C7 ADMINISTRATORS_APART 系统管理员、审计管理员",
      "E8 REPORTER_NEEDS_UNIT ",
    ]);
  });
});

describe("the words of the sheet", () => {
  it("mean the same in both languages", () => {
    for (const lang of ["zh", "en"] as const) for (const role of ROLES) expect(roleOfWord(ROLE_WORDS[lang][role])).toBe(role);
    expect(columnOfHeading("用 户名")).toBe("username");
    expect(columnOfHeading("UNITS SEEN")).toBe("units");
    expect(columnOfHeading("备注")).toBeNull();
  });
});

import { expect, test } from "vitest";
import { cleanName, splitDepartments, splitPeople } from "./names-in-cells.ts";

test("one person written with a space is one, two people are two", () => {
  expect(splitPeople("李　敏")).toEqual(["李敏"]);
  expect(splitPeople("李敏、周平")).toEqual(["李敏", "周平"]);
  expect(splitPeople("李敏 周平")).toEqual(["李敏", "周平"]);
  expect(splitPeople("李敏\n周平")).toEqual(["李敏", "周平"]);
});

test("offices in brackets behind a name are not further people", () => {
  expect(splitPeople("李敏（党组书记、局长）")).toEqual(["李敏（党组书记、局长）"]);
});

test("the first department leads, each is named once and labels are dropped", () => {
  expect(splitDepartments("办公室、财务科；人事科")).toEqual(["办公室", "财务科", "人事科"]);
  expect(splitDepartments("牵头：办公室；配合部门：财务科、办公室")).toEqual(["办公室", "财务科"]);
  expect(splitDepartments("办公室 财务科")).toEqual(["办公室", "财务科"]);
  expect(splitDepartments("/")).toEqual([]);
});

test("a name keeps its brackets and loses only its spacing and full-width digits", () => {
  expect(cleanName(" 区公安局（机关） 第２ 支队 ")).toBe("区公安局（机关）第2支队");
});

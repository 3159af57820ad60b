import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { changeLanguage } from "../../shared/i18n/i18n.ts";
import { overview, unitRow } from "../../testing/build-overview.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { Headline } from "./headline.tsx";

/** As read: a space that keeps a number and its measure word on one line is a space. */
const sentence = () => screen.getByRole("heading", { level: 1 }).textContent?.replaceAll("\u00a0", " ");

test("the sentence can be read aloud, in Chinese", async () => {
  await renderInBoard(<Headline overview={overview()} />);
  expect(sentence()).toBe(
    "截至3月19日，15 个单位的 697 个问题已销号 490 个，销号率 70.3%；逾期 46 个，比3月12日多 9 个，其中 21 个集中在区城投集团等 3 个单位。",
  );
});

test("and in English, written for itself", async () => {
  await changeLanguage("en");
  await renderInBoard(<Headline overview={overview()} />);
  expect(sentence()).toBe(
    "As of 19 Mar, 490 of 697 findings in 15 units are closed, 70.3%; 46 overdue, 9 more than on 12 Mar, 21 of them in 3 units led by 区城投集团.",
  );
  await changeLanguage("zh");
});

test("each number in it opens its list", async () => {
  await renderInBoard(<Headline overview={overview()} />);
  const links = screen.getAllByRole("link").map((a) => [a.textContent, a.getAttribute("href")]);
  expect(links).toEqual([
    ["15 个单位", "/units"],
    ["697 个问题", "/findings"],
    ["490 个", "/findings?state=CLOSED"],
    ["逾期 46 个", "/findings?overdue=1"],
    ["21 个", "/findings?unit=1,2,3&overdue=1"],
  ]);
});

test("nothing overdue is said in words, not as a zero", async () => {
  await renderInBoard(<Headline overview={overview({ overdue: 0, units: [unitRow()] })} />);
  expect(sentence()).toMatch(/；没有逾期。$/);
});

test("all overdue in one unit names that unit", async () => {
  await renderInBoard(<Headline overview={overview({ overdue: 3, units: [unitRow({ unit: "区住建局", overdue: 3 })] })} />);
  expect(sentence()).toMatch(/，全部在区住建局。$/);
});

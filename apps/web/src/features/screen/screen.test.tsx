import type { Me } from "@rectify/domain/account";
import type { OwnDisplay } from "@rectify/domain/display";
import { day } from "@rectify/domain/local-date";
import type { MeetingOnWall, WallDecision } from "@rectify/domain/meeting";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import { BOARD_SCENES, SCENES, type Scene } from "@rectify/domain/screen/scenes";
import { viewingOf } from "@rectify/domain/screen/viewing";
import { describe, expect, test } from "vitest";
import { screenEn } from "../../shared/i18n/en/screen.ts";
import { screenZh } from "../../shared/i18n/zh/screen.ts";
import { retryAfter } from "../../shared/wall/use-live.ts";
import { boardContext } from "../../testing/build-context.ts";
import { crowd, DISTRICTS, districtOf } from "../../testing/build-district.ts";
import { buildMe } from "../../testing/build-me.ts";
import { overview } from "../../testing/build-overview.ts";
import { drillRows } from "./drill-rows.ts";
import { SCENE_DEFINITIONS } from "./scene-list.tsx";
import { placesUp, type ScreenData } from "./screen-data.ts";
import { boardOfMeeting, readMeeting, readScreenSetting, type ShownScene, scenesFor } from "./screen-search.ts";
import { layoutOf } from "./stage-view.ts";
import { partsOf, placeWords } from "./state-bar.tsx";

const dataOf = (shown = overview()): ScreenData => ({
  overview: shown,
  context: boardContext(),
  filter: {},
  ranksBefore: new Map(),
  late: shown.longestOverdue.map((row) => ({ ...row, daysLate: row.days, daysLeft: null, department: null })),
  lateNotStarted: 0,
  newlyLate: [],
  decisions: [decided(1, 12), decided(2, null)],
  frozen: null,
  holidays: [],
});
const decided = (id: number, daysLate: number | null): WallDecision => ({
  id,
  text: "约谈主要负责人",
  owner: "何建平",
  dueOn: day("2026-03-25"),
  about: { about: "meeting" },
  unit: null,
  daysLate,
});
const ownOf = (scene: Scene): ShownScene => ({ scene, pageMs: 20_000, title: scene === "text" ? "请表态" : "", text: "一、二、三" });
const meeting = (change: Partial<MeetingOnWall> = {}): MeetingOnWall => ({
  title: "第三次例会",
  heldOn: day("2026-03-20"),
  asOf: day("2026-03-19"),
  compareWith: day("2026-03-12"),
  filter: { rounds: [3], regions: [1, 2] },
  scenes: [
    { scene: "since", seconds: 45 },
    { scene: "text", seconds: 10, text: "请各单位汇报" },
    { scene: "overview", seconds: 20 },
    { scene: "text", seconds: 30, title: "下周", text: "下周再议" },
  ],
  decisions: [],
  frozen: null,
  ...change,
});
const sizes = { viewing: viewingOf("mid"), layout: layoutOf(16 / 9) };
const names = { short: (code: string) => code, long: (code: string) => code };

describe("the headlines", () => {
  const boards = { usual: overview, manyUnits: () => districtOf(crowd(40)), ...DISTRICTS };
  test.each(Object.entries(boards).filter(([name]) => name !== "nothing"))("are one sentence that fits one line: %s", (_name, make) => {
    const data = dataOf(make());
    for (const scene of SCENES) {
      const { headline, pages } = SCENE_DEFINITIONS[scene];
      const pageCount = Math.max(1, pages(data, sizes, ownOf(scene)));
      for (let page = 0; page < Math.min(3, pageCount); page++) {
        const zh = headline(data, page, { texts: screenZh, names, ...sizes }, ownOf(scene));
        const en = headline(data, page, { texts: screenEn, names, ...sizes }, ownOf(scene));
        // A unit's own name is its headline, and the longest one alone may be the headline of the ranking: those are fitted by lines.
        if (scene === "unit" || scene === "ranking") continue;
        expect(widthInEm(zh), zh).toBeLessThanOrEqual(28);
        expect(widthInEm(en), en).toBeLessThanOrEqual(38);
        expect(`${zh} ${en}`).not.toMatch(/undefined|NaN|null/);
      }
    }
  });
  test("are true where nothing is overdue, and say so", () => {
    const done = dataOf(DISTRICTS.allDone());
    const said = SCENES.map((scene) => SCENE_DEFINITIONS[scene].headline(done, 0, { texts: screenZh, names, ...sizes }, ownOf(scene)));
    expect(said.slice(0, 7)).toEqual([
      "全部已销号，没有逾期",
      "申报与计划持平，申报的都已销号",
      "没有逾期，销号最少：单位1、单位2、单位3",
      "没有逾期问题",
      "各类别都没有逾期",
      "没有单位逾期",
      "销号 0 个，没有新逾期",
    ]);
  });
});

describe("the bar of all findings", () => {
  test("has each finding once, the late ones in their own part only", () => {
    const shown = overview();
    const parts = partsOf(shown, 12);
    expect(parts.reduce((sum, p) => sum + p.count, 0)).toBe(shown.total);
    expect(parts.map((p) => [p.id, p.count])).toEqual([
      ["closed", 490],
      ["awaiting", 58],
      ["inProgress", 85],
      ["notStarted", 18],
      ["overdue", 46],
    ]);
  });
  test("keeps its words apart and within its width", () => {
    const words = [100, 101, 102, 103].map((at) => ({ at, width: 14 }));
    const placed = placeWords(words, 150);
    placed.slice(1).forEach((left, i) => {
      expect(left - (placed[i] ?? 0)).toBeGreaterThanOrEqual(14);
    });
    expect((placed.at(-1) ?? 0) + 14).toBeLessThanOrEqual(150);
  });
});

const LEADER = buildMe();
const wall = (change: Partial<OwnDisplay>, scope: Me["scope"] = "all") =>
  buildMe({ roles: ["display"], scope, display: { name: "大厅", level: "internal", scenes: [], watermark: false, ...change } });

describe("what is shown", () => {
  const read = (raw: Record<string, unknown>, who: Me | null = LEADER, of: MeetingOnWall | null = null) =>
    readScreenSetting(raw, scenesFor(who), of);
  const names = (setting: ReturnType<typeof read>) => setting.scenes.map(({ scene, pageMs }) => [scene, pageMs]);

  test("is chosen by the address: scenes, seconds, stage and distance; what makes no sense is passed over", () => {
    const asked = read({ scenes: "4,1", seconds: "30", stage: "light", distance: "8" });
    expect([names(asked), asked.stage, asked.viewing.preset]).toEqual([
      [
        ["overdue", 30_000],
        ["overview", 30_000],
      ],
      "light",
      "far",
    ]);
    const plain = read({ seconds: "0", stage: "neon", preset: "x", distance: "-1" });
    expect([plain.scenes.length, plain.stage, plain.viewing.preset]).toEqual([BOARD_SCENES.length, "dark", "mid"]);
    expect(new Set(plain.scenes.map(({ pageMs }) => pageMs))).toEqual(new Set([20_000]));
    expect(read({ preset: "mid", distance: "8" }).viewing.preset).toBe("mid");
  });
  test("leaves decisions out for who may not see them", () => {
    const shown = (setting: ReturnType<typeof read>) => setting.scenes.map(({ scene }) => scene);
    const others = BOARD_SCENES.filter((scene) => scene !== "decisions");
    for (const who of [wall({ level: "public" }), wall({ level: "internal" }, { regions: [1], units: [] })]) {
      expect(shown(read({}, who))).toEqual(others);
      expect(shown(read({ scenes: "9" }, who))).toEqual(others);
      // The server has left them out of the meeting, and nothing else was in it.
      expect(shown(read({}, who, meeting({ scenes: [] })))).toEqual(others);
    }
    expect(shown(read({ scenes: "9" }, wall({ level: "internal" })))).toEqual(["decisions"]);
  });
  test("is never a scene that the display was not given", () => {
    const who = wall({ scenes: ["heat", "unit"] });
    expect(names(read({ scenes: "8,1" }, who))).toEqual([["unit", 20_000]]);
    expect(names(read({}, who, meeting()))).toEqual([
      ["heat", 20_000],
      ["unit", 20_000],
    ]);
  });
  test("is a meeting's where one is named: its order, each scene's own seconds, days, scope and words", () => {
    const setting = read({ scenes: "4", seconds: "99" }, LEADER, meeting());
    expect(names(setting)).toEqual([
      ["since", 45_000],
      ["text", 10_000],
      ["overview", 20_000],
      ["text", 30_000],
    ]);
    expect(setting.scenes.map(({ title }) => title)).toEqual(["", "第三次例会", "", "下周"]);
    expect(boardOfMeeting(meeting())).toEqual({ asOf: "2026-03-19", compareWith: "2026-03-12", round: [3], region: [1, 2] });
    expect([readMeeting({}), readMeeting({ meeting: 3 }), readMeeting({ meeting: "x" })]).toEqual([null, 3, Number.NaN]);
  });
});

test("the rows that may be opened from elsewhere are those of the page that is up", () => {
  const data = dataOf();
  const unit = data.overview.units.find((u) => u.overdue > 0)?.unitId ?? 0;
  const late = data.late.slice(0, 7).map((row) => ({ kind: "finding", finding: row.finding }));
  expect(drillRows("overdue", 0, data, sizes, null).map(({ into }) => into)).toEqual(late);
  for (const { into } of drillRows("ranking", 0, data, sizes, null)) expect(into.kind).toBe("unit");
  expect(drillRows("overview", 0, data, sizes, null)).toEqual([]);
  // What concerns the whole board opens nothing.
  expect(drillRows("decisions", 0, data, sizes, null)).toEqual([]);
  const about = { ...decided(3, null), about: { about: "unit" as const, unitId: unit }, unit: "区城投集团" };
  expect(drillRows("decisions", 0, { ...data, decisions: [about] }, sizes, null)).toMatchObject([{ into: { kind: "unit", unitId: unit } }]);
});

test("a wall wider than 5:2 has a panel and columns, with the overdue beside where there is room; a narrower screen the common width", () => {
  expect(layoutOf(6656 / 1792)).toMatchObject({ wide: true, aside: true });
  expect(layoutOf(2.6)).toMatchObject({ wide: true, aside: false });
  for (const ratio of [16 / 9, 4 / 3, 390 / 844]) expect(layoutOf(ratio)).toEqual(layoutOf(16 / 9));
});

test("tries of a cut line come after one second, then twice as long each time, never more than a quarter of a minute apart", () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(retryAfter)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

test("places move up towards the worst; without a rank on both days nothing is said", () => {
  const [first] = overview().units;
  if (!first) throw new Error("no unit");
  expect(placesUp(first, new Map([[first.unitId, 4]]))).toBe(3);
  expect(placesUp(first, new Map())).toBeNull();
  expect(placesUp({ ...first, rank: null }, new Map([[first.unitId, 4]]))).toBeNull();
});

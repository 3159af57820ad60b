import { SCENES } from "@rectify/domain/screen/scenes";
import { cleanup, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { changeLanguage } from "../../shared/i18n/i18n.ts";
import { overview } from "../../testing/build-overview.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { OverviewFaces } from "./overview-page.tsx";
import { sceneHeadlines } from "./scene-headlines.ts";

vi.mock("../../shared/chart/echarts.ts", () => ({ echarts: {} }));

const worlds = { late: overview(), calm: overview({ overdue: 0, longestOverdue: [] }) };

describe.each(Object.entries(worlds))("the sentences frozen with a meeting (%s)", (_name, world) => {
  test.each(["zh", "en"] as const)("are those the overview shows, in %s", async (language) => {
    const said = await sceneHeadlines(world, SCENES, world.asOf);
    await changeLanguage(language);
    await renderInBoard(<OverviewFaces overview={world} context={null} face={{ kind: "data" }} filtered={false} />);
    const shown = screen.getAllByRole("heading").map((h) => (h.getAttribute("aria-label") ?? h.textContent ?? "").replace(/\s/g, ""));
    cleanup();
    await changeLanguage("zh");
    for (const sentence of Object.values(said)) expect(shown).toContain(sentence[language].replace(/\s/g, ""));
    expect(Object.keys(said)).toEqual(["overview", "plan", "ranking", "overdue", "categories", "heat", "since"]);
  });
});

test("only scenes that are shown have a sentence", async () => {
  expect(Object.keys(await sceneHeadlines(worlds.late, ["since", "unit", "text"], worlds.late.asOf))).toEqual(["since"]);
});

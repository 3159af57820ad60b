import { differenceCiede2000 } from "culori";
import { describe, expect, test } from "vitest";
import { contrast } from "./palette.ts";
import { STAGE_DARK, STAGE_LIGHT } from "./palette-stage.ts";

const distance = differenceCiede2000();

describe.each([
  ["dark", STAGE_DARK],
  ["light", STAGE_LIGHT],
])("the %s stage", (_name, stage) => {
  test("keeps words at 4.5:1 or more on stage and strip, the strip turned over included", () => {
    for (const ground of ["stage", "edge"] as const)
      for (const word of ["ink", "ink2", "overdue", "fault"] as const)
        expect(contrast(stage[word], stage[ground]), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(stage.edge, stage.ink)).toBeGreaterThanOrEqual(7);
  });
  test("keeps the text of a cell at 4.5:1 or more on every step of red", () => {
    const cells = [
      [stage.ink, stage.heat0],
      [stage.ink, stage.heat1],
      [stage.onHeat2, stage.heat2],
      [stage.onHeat3, stage.heat3],
    ] as const;
    for (const [text, ground] of cells) expect(contrast(text, ground), ground).toBeGreaterThanOrEqual(4.5);
  });
  test("keeps every state's mark at 3:1 or more on the stage", () => {
    for (const mark of ["closed", "progress", "soon", "overdue", "notStarted"] as const)
      expect(contrast(stage[mark], stage.stage), mark).toBeGreaterThanOrEqual(3);
  });
  test("keeps neighbouring steps of red and the grounds under them apart", () => {
    const steps = [stage.heat0, stage.heat1, stage.heat2, stage.heat3] as const;
    steps.slice(1).forEach((step, i) => {
      expect(distance(steps[i] ?? "", step), step).toBeGreaterThanOrEqual(9);
    });
    expect(distance(stage.closed, stage.awaiting)).toBeGreaterThanOrEqual(9);
  });
});

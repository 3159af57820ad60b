import { describe, expect, test } from "vitest";
import { contrast, DARK, LIGHT } from "./palette.ts";

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("the %s palette", (_name, palette) => {
  const grounds = ["surface", "page"] as const;

  test("keeps every text colour at 4.5:1 or more on surface and page", () => {
    for (const ground of grounds)
      for (const text of ["ink", "ink2", "ink3", "link", "brand", "overdue", "fault", "closed"] as const)
        expect(contrast(palette[text], palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test("keeps text readable on its own tints and fills", () => {
    expect(contrast(palette.ink2, palette.sunken)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink2, palette.overdueTint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.overdue, palette.overdueTint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.overdue, palette.sunken)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onOverdue, palette.overdue)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onBrand, palette.brand)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.brand, palette.tint)).toBeGreaterThanOrEqual(4.5);
    for (const heat of ["heat1", "heat2"] as const) expect(contrast(palette.ink, palette[heat]), heat).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onHeat3, palette.heat3)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.fault, palette.faultTint)).toBeGreaterThanOrEqual(4.5);
  });

  test("keeps every state's mark at 3:1 or more", () => {
    for (const mark of ["closed", "progress", "soon", "overdue", "notStarted"] as const)
      expect(contrast(palette[mark], palette.surface), mark).toBeGreaterThanOrEqual(3);
  });
});

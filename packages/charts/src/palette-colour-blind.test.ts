// Six colours carry a meaning of their own. A reader with any of the three colour blindnesses tells them apart too.
import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, type Rgb } from "culori";
import { describe, expect, test } from "vitest";
import { DARK, LIGHT } from "./palette.ts";

const MEANINGS = ["closed", "progress", "soon", "overdue", "notStarted", "fault"] as const;
/** ΔE2000 below which two marks are taken for one. */
const APART = 9;

const toLinear = converter("lrgb");
const toRgb = converter("rgb");
const distance = differenceCiede2000();
const clamp = (part: number) => Math.min(1, Math.max(0, part));

/** The matrices of Machado et al. (2009) hold for light; culori lays them over the encoded values, so these go in decoded and come out encoded. */
function seenBy(filter: (colour: Rgb) => Rgb): (hex: string) => Rgb {
  return (hex) => {
    const light = toLinear(hex);
    if (!light) throw new Error(`${hex} is no colour`);
    const { r, g, b } = filter({ ...light, mode: "rgb" });
    return toRgb({ mode: "lrgb", r: clamp(r), g: clamp(g), b: clamp(b) });
  };
}

const EYES = {
  protanopia: seenBy(filterDeficiencyProt(1)),
  deuteranopia: seenBy(filterDeficiencyDeuter(1)),
  tritanopia: seenBy(filterDeficiencyTrit(1)),
};

function nearest(palette: typeof LIGHT, seen: (hex: string) => Rgb): { pair: string; apart: number } {
  const pairs = MEANINGS.flatMap((a, i) =>
    MEANINGS.slice(i + 1).map((b) => ({ pair: `${a}, ${b}`, apart: distance(seen(palette[a]), seen(palette[b])) })),
  );
  return pairs.reduce((least, next) => (next.apart < least.apart ? next : least));
}

describe.each(Object.entries(EYES))("with %s", (_name, seen) => {
  test.each([
    ["light", LIGHT],
    ["dark", DARK],
  ])("the state and fault colours of the %s palette stay apart", (_theme, palette) => {
    const { pair, apart } = nearest(palette, seen);
    expect(apart, pair).toBeGreaterThanOrEqual(APART);
  });
});

test("red and green of one lightness are seen to be too near with deuteranopia", () => {
  expect(nearest({ ...LIGHT, closed: "#7A6A1B", overdue: "#B3141D" }, EYES.deuteranopia).apart).toBeLessThan(APART);
});

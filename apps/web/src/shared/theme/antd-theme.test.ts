import { DARK, LIGHT } from "@rectify/charts/palette";
import { theme } from "antd";
import { converter, parse } from "culori";
import { describe, expect, test } from "vitest";
import { antdTheme } from "./antd-theme.ts";

const toOklch = converter("oklch");
const COLOUR = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)/gi;
/** OKLCH: the palette's reds stand at 26° to 28°, brown begins behind 42°, plum ends at 331°. */
const RED_HUES = { from: 340, to: 42 };
/** Below it a colour is a grey, whatever its hue. */
const GREY = 0.04;

function isRed(text: string): boolean {
  const colour = toOklch(parse(text));
  if (!colour || colour.c < GREY || colour.h === undefined) return false;
  return colour.h >= RED_HUES.from || colour.h <= RED_HUES.to;
}

/** "colorError: #f00" for every colour in the tokens, however deep. */
function redsOf(tokens: object, path = ""): string[] {
  return Object.entries(tokens).flatMap(([name, value]) => {
    if (typeof value === "object" && value !== null) return redsOf(value, `${path}${name}.`);
    const colours = typeof value === "string" ? (value.match(COLOUR) ?? []) : [];
    return colours.filter(isRed).map((colour) => `${path}${name}: ${colour}`);
  });
}

describe.each([
  ["light", LIGHT, false],
  ["dark", DARK, true],
])("antd in the %s theme", (_name, palette, dark) => {
  test.each([false, true])("has no red of its own, computed shades included (roomy: %s)", (roomy) => {
    const config = antdTheme(palette, dark, roomy);
    expect(redsOf(theme.getDesignToken(config))).toEqual([]);
    expect(redsOf(config.components ?? {})).toEqual([]);
  });
  test("would show the red of overdue if it were one of its tokens", () => {
    const config = antdTheme({ ...palette, fault: palette.overdue }, dark, false);
    expect(redsOf(theme.getDesignToken(config))).toContainEqual(expect.stringMatching(/^colorError: #/));
  });
});

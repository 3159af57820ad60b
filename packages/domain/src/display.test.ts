import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displaySchema, showable } from "./display.ts";
import { CODE_LENGTH, CODE_SIGNS, pairingCode, readPairingCode } from "./pairing-code.ts";
import { allowedScenes } from "./screen/allowed-scenes.ts";
import { SCENES, type Scene } from "./screen/scenes.ts";

describe("a pairing code", () => {
  it("has none of the signs that are taken for one another from far", () => {
    expect(new Set(CODE_SIGNS).size).toBe(26);
    expect(CODE_SIGNS).not.toMatch(/[0O1ILMWQS5]/);
  });

  it("is drawn from all signs alike, and read back however it is typed", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }), fc.nat(CODE_LENGTH), (draws, at) => {
        const rest = [...draws];
        const code = pairingCode((below) => (rest.shift() ?? 0) % below);
        expect(code).toBe(draws.map((i) => CODE_SIGNS[i]).join(""));
        const wide = [...code].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join("");
        for (const typed of [
          code,
          ` ${code.toLowerCase()} `,
          `${code.slice(0, at)} ${code.slice(at)}`,
          `${code.slice(0, 3)}-${code.slice(3)}`,
          wide,
        ])
          expect(readPairingCode(typed)).toBe(code);
      }),
    );
  });

  it("is not made out of what can be none", () => {
    for (const typed of ["", "ABC23", "ABC2346", "ABC10O", "ABC 23", "！！！！！！"]) expect(readPairingCode(typed)).toBeNull();
  });
});

const shownOf = (asked: readonly Scene[], allowed: readonly Scene[]) =>
  allowedScenes(
    asked.map((scene) => ({ scene })),
    allowed,
    (scene) => ({ scene }),
  ).map(({ scene }) => scene);

describe("the scenes of a display", () => {
  it("are never others than those it may show, whatever its address asks for", () => {
    const some = fc.subarray([...SCENES]);
    fc.assert(
      fc.property(some, some, (asked, allowed) => {
        const shown = shownOf(asked, allowed);
        expect(shown.length === 0).toBe(allowed.length === 0);
        for (const scene of shown) expect(allowed).toContain(scene);
      }),
    );
    expect(shownOf(["unit", "overview"], ["overview", "unit", "since"])).toEqual(["unit", "overview"]);
    expect(shownOf(["plan"], ["since", "text"])).toEqual(["since"]);
  });
});

it("a display has a name, a level and an end", () => {
  const display = { name: " 三楼会议室 ", level: "public", scenes: ["overview"], scope: "all", days: 30, watermark: true };
  expect(displaySchema.parse(display).name).toBe("三楼会议室");
  for (const wrong of [
    { name: " " },
    { level: "open" },
    { scenes: ["overview", "overview"] },
    { scenes: ["x"] },
    { days: 0 },
    { days: 367 },
  ])
    expect(displaySchema.safeParse({ ...display, ...wrong }).success).toBe(false);
});

it("a display for the public, or of a part of the board, shows no decisions and is not made for them alone", () => {
  const display = { name: "大厅", level: "internal", scenes: ["decisions"], scope: "all", days: 30, watermark: true };
  expect(displaySchema.safeParse(display).success).toBe(true);
  for (const part of [{ level: "public" }, { scope: { regions: [1], units: [] } }]) {
    expect(displaySchema.safeParse({ ...display, ...part }).success).toBe(false);
    const both = displaySchema.parse({ ...display, ...part, scenes: ["unit", "decisions"] });
    expect(showable(both)).toEqual(["unit"]);
  }
});

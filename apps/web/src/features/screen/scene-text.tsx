// Scene 10: words of the meeting's own, as large as they fit; longer ones go by in pages.
import { LINE_HEIGHT, type SetText, setText } from "@rectify/domain/screen/text-pages";
import type { Viewing } from "@rectify/domain/screen/viewing";
import type { SceneProps } from "./scene-props.ts";
import type { ShownScene } from "./screen-search.ts";
import { COMMON_WIDTH, type Layout, useStage, v } from "./stage-view.ts";

/** At the middle distance; the largest is for a single sentence. */
const SIZES = [7.4, 6, 5, 4.2];
const ROOM = { mid: 70, far: 68 };
const WIDE_ROOM = 77;

export function textOf({ text }: ShownScene, { k, preset }: Viewing, { wide, width }: Layout): SetText {
  return setText(text, {
    width: wide ? Math.min(COMMON_WIDTH, width) : width,
    height: wide ? WIDE_ROOM : ROOM[preset],
    sizes: SIZES.map((size) => size * k),
  });
}

export function TextScene({ own, page }: SceneProps) {
  const { viewing, layout } = useStage();
  const { size, pages } = textOf(own, viewing, layout);
  const lines = (pages[page] ?? []).map((text, place) => ({ text, place }));
  return (
    <div style={{ fontSize: v(size), lineHeight: LINE_HEIGHT, whiteSpace: "pre" }} data-text="">
      {lines.map(({ text, place }) => (
        <p key={place} style={{ minHeight: `${LINE_HEIGHT}em` }}>
          {text}
        </p>
      ))}
    </div>
  );
}

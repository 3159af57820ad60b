// A figure's name that says what the figure means: on hover, on focus, on a tap. Escape hides it and leaves the page where it is.
import type { LocalDate } from "@rectify/domain/local-date";
import type { Ratio } from "@rectify/domain/ratio";
import { type ComponentType, createContext, type ReactNode, Suspense, use, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DefinedFigure, definitionLines, type RuleDays } from "../i18n/definition-lines.ts";
import { formatDay } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { isFiltered } from "../url/board-search.ts";
import { useInOneScope } from "../url/scope.tsx";
import { useBoard } from "../url/use-board.ts";
import styles from "./definition.module.css";
import { LateLayer } from "./late-layer.tsx";

type DefinitionProps = {
  of: DefinedFigure;
  asOf: LocalDate;
  /** The two halves of a rate, said behind numerator and denominator. */
  ratio?: Ratio;
  /** Of a figure that counts within days. */
  days?: RuleDays;
  /** The name of the figure. */
  children: ReactNode;
};

/** What a page sets behind the names of its figures. */
export type FigureNoteOf = ComponentType<{ of: DefinedFigure }>;
export const FigureNote = createContext<FigureNoteOf | null>(null);

/** What names a figure and stands over it carries this attribute: its definition opens below all of it, never over the number. */
export const FIGURE = "data-figure";

/** Room that a definition takes (px). */
const TALL = 270;

/** From the name's lower edge to that of its figure (px); 0 where a definition has no room below it. */
function distanceBelow(name: HTMLElement | null): number {
  const whole = name?.closest(`[${FIGURE}]`)?.getBoundingClientRect();
  if (!name || !whole || window.innerHeight - whole.bottom < TALL) return 0;
  return whole.bottom - name.getBoundingClientRect().bottom;
}

export function Definition({ children, ...figure }: DefinitionProps) {
  const { t } = useTranslation();
  const Note = use(FigureNote);
  const name = useRef<HTMLButtonElement>(null);
  const [below, setBelow] = useState<number | null>(null);
  const [needed, setNeeded] = useState(false);
  const missed = useRef<"mouseover" | "focus" | null>(null);
  const near = (by: "mouseover" | "focus") => {
    missed.current = by;
    setNeeded(true);
  };
  const gone = () => {
    missed.current = null;
  };
  const open = () => setBelow(distanceBelow(name.current));
  const close = () => setBelow(null);
  // Over a column of numbers there is no free place below: there it opens upwards.
  const up = below === 0;
  return (
    <>
      <button
        ref={name}
        type="button"
        className={styles.name}
        onMouseEnter={() => near("mouseover")}
        onFocus={() => near("focus")}
        onMouseLeave={gone}
        onBlur={gone}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
          else if (event.key === "Enter" || event.key === " ") open();
        }}
      >
        {children}
      </button>
      <LateLayer
        needed={needed}
        at={name}
        missed={missed}
        open={below !== null}
        onOpenChange={(wanted) => (wanted ? open() : close())}
        trigger={["hover", "focus"]}
        mouseEnterDelay={0.3}
        placement={up ? "topLeft" : "bottomLeft"}
        align={{ overflow: { adjustY: true, shiftX: true }, ...(up ? {} : { offset: [0, (below ?? 0) + 4] }) }}
        styles={{ container: { border: "1px solid var(--line-2)" } }}
        title={t(`definitions.${figure.of}.name`)}
        content={<DefinitionText {...figure} />}
      />
      {Note ? (
        <Suspense fallback={null}>
          <Note of={figure.of} />
        </Suspense>
      ) : null}
    </>
  );
}

function DefinitionText({ of, asOf, ...more }: Omit<DefinitionProps, "children">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const filtered = isFiltered(useBoard());
  const oneUnit = useInOneScope();
  const scope = oneUnit ? t("definitions.oneUnit") : filtered ? t("definitions.filtered") : t("definitions.everything");
  const lines = [
    ...definitionLines(t, of, more),
    { label: t("definitions.part.asOf"), text: formatDay(asOf, language) },
    { label: t("definitions.part.scope"), text: scope },
    { label: t("definitions.part.source"), text: t("definitions.source") },
  ];
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, text }) => (
        <div key={label} className={styles.line}>
          <dt className={styles.label}>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

// Scene 3: the units, worst first, with both rates; units with few findings on a page of their own.
import type { UnitRow } from "@rectify/domain/overview";
import { RANKED_FROM } from "@rectify/domain/ranking";
import { formatRate, type Ratio } from "@rectify/domain/ratio";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import { pagesOf } from "@rectify/domain/screen/pages";
import type { Viewing } from "@rectify/domain/screen/viewing";
import type { ScreenTexts } from "../../shared/i18n/screen-texts.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import { FittedName, StageBar, useHeldOrder } from "./parts.tsx";
import type { SceneProps } from "./scene-props.ts";
import styles from "./scene-ranking.module.css";
import { placesUp, type ScreenData, shownUnits } from "./screen-data.ts";
import { type Layout, useScreenTexts, useStage, v } from "./stage-view.ts";

const WIDE_COLUMNS = 3;

type Page = { few: boolean; rows: UnitRow[] };

export function rankingPages({ overview }: ScreenData, viewing: Viewing, { wide }: Layout): Page[] {
  const { ranked, apart } = shownUnits(overview.units);
  const most = viewing.rankingRows * (wide ? WIDE_COLUMNS : 1);
  const pages = (few: boolean, rows: UnitRow[]) => (rows.length === 0 ? [] : pagesOf(rows, most).map((page) => ({ few, rows: page })));
  return [...pages(false, ranked), ...pages(true, apart)];
}

/** As many of the worst as a headline of one line holds, three at most. */
const HEADLINE_EM = 21;

export function rankingHeadline(texts: ScreenTexts, page: Page | undefined, { overview }: ScreenData): string {
  if (page === undefined) return texts.ranking.none;
  if (page.few) return texts.ranking.apart(RANKED_FROM);
  const worst = shownUnits(overview.units).ranked.slice(0, 3);
  const names: string[] = [];
  for (const { unit } of worst) if (names.length === 0 || widthInEm([...names, unit].join("、")) <= HEADLINE_EM) names.push(unit);
  return texts.ranking.headline((worst[0]?.overdue ?? 0) > 0, names);
}

export function RankingScene({ data, page }: SceneProps) {
  const { viewing, layout } = useStage();
  const shown = rankingPages(data, viewing, layout)[page];
  const held = useHeldOrder(shown?.rows ?? [], data.overview.units, (u) => u.unitId);
  if (!shown) return null;
  const columns = layout.wide ? pagesOf(held, Math.max(WIDE_COLUMNS, Math.ceil(held.length / WIDE_COLUMNS))) : [held];
  // A short page lets its rows grow a little; the last page of a long list stays like the others.
  const tallest = layout.wide ? 6.95 : viewing.preset === "far" ? 9.5 : 7.2;
  const height = Math.min(tallest, (layout.wide ? 77 : 69) / Math.max(1, ...columns.map((column) => column.length)));
  const ties = new Map([...Map.groupBy(data.overview.units, (u) => u.rank)].map(([rank, units]) => [rank, units.length]));
  return (
    <div className={styles.columns}>
      {columns.map((column) => (
        <div key={column[0]?.key}>
          <Head few={shown.few} />
          <ol>
            {column.map(({ key, row }) => (
              <li key={key} className={styles.place} style={{ height: v(height) }}>
                {row ? (
                  <Row unit={row} up={placesUp(row, data.ranksBefore)} tied={row.rank !== null && (ties.get(row.rank) ?? 0) > 1} />
                ) : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Head({ few }: { few: boolean }) {
  const texts = useScreenTexts();
  const { viewing, layout } = useStage();
  const declared = viewing.preset === "far" || layout.wide ? texts.rate.declaredShort : texts.rate.declared;
  return (
    <div className={`${styles.row} ${styles.head}`}>
      <span>{few ? "" : texts.word.rank}</span>
      {layout.wide ? null : <span className={styles.move}>{few ? "" : texts.word.move}</span>}
      <span>{texts.word.unit}</span>
      <span />
      <span className={styles.right}>
        <StateShape mark="CLOSED" /> {texts.rate.verified}
        {layout.wide ? (
          <>
            <br />
            <StateShape mark="COMPLETED" /> {declared}
          </>
        ) : null}
      </span>
      {layout.wide ? null : (
        <span className={styles.right}>
          <StateShape mark="COMPLETED" /> {declared}
        </span>
      )}
      <span className={styles.right}>
        {layout.wide ? null : <StateShape mark="OVERDUE" />} {texts.word.overdue}
      </span>
    </div>
  );
}

const moveText = (up: number | null) => (up === null ? "" : up > 0 ? `↑${up}` : up < 0 ? `↓${-up}` : "—");
/** Width of the column of names, in hundredths of the height. */
const nameWidth = ({ preset }: Viewing, { wide, width }: Layout) =>
  wide ? (width - 8) / WIDE_COLUMNS - 46.6 : preset === "far" ? 61.5 : 53.2;

function Row({ unit, up, tied }: { unit: UnitRow; up: number | null; tied: boolean }) {
  const texts = useScreenTexts();
  const { viewing, layout, drill } = useStage();
  const move = unit.rank === null ? "" : moveText(up);
  const tie = tied ? texts.word.tie : "";
  return (
    <button type="button" className={styles.row} data-unit={unit.unitId} onClick={() => drill({ kind: "unit", unitId: unit.unitId })}>
      <span className={styles.rank}>
        <span>{unit.rank ?? ""}</span>
        {layout.wide ? (
          <small>
            {move}
            <br />
            {tie}
          </small>
        ) : tie === "" ? null : (
          <small>{tie}</small>
        )}
      </span>
      {layout.wide ? null : <span className={styles.move}>{move}</span>}
      <FittedName name={unit.unit} width={nameWidth(viewing, layout)} />
      <span className={styles.barCell}>
        <StageBar row={unit} {...(viewing.preset === "far" ? { height: 4 } : {})} />
      </span>
      <span className={styles.rates}>
        <Rate ratio={{ done: unit.verified, total: unit.total }} strong />
        {layout.wide ? <Rate ratio={{ done: unit.declared, total: unit.total }} /> : null}
      </span>
      {layout.wide ? null : (
        <span className={styles.rates}>
          <Rate ratio={{ done: unit.declared, total: unit.total }} />
        </span>
      )}
      <span className={unit.overdue > 0 ? styles.late : styles.zero}>{unit.overdue}</span>
    </button>
  );
}

/** A rate with its pair beside it; from far, below it. */
function Rate({ ratio, strong = false }: { ratio: Ratio; strong?: boolean }) {
  return (
    <span className={strong ? styles.strongRate : styles.rate}>
      <span>{formatRate(ratio)}</span>
      <small>
        {ratio.done}/{ratio.total}
      </small>
    </span>
  );
}

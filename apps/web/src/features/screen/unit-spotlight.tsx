// Scene 8, and what a unit's row opens: one unit, its figures, its own lines, its longest overdue and what is due next.
import type { Overview } from "@rectify/domain/overview";
import type { WallRow, WallUnit } from "@rectify/domain/screen/wall-rows";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../shared/trpc/trpc.ts";
import { formatCountChange } from "../../shared/ui/format-delta.ts";
import { LinesPicture, linesOf } from "./lines-picture.tsx";
import { BigRate, Caption, JustChanged } from "./parts.tsx";
import { OneLine } from "./scene-overdue.tsx";
import { placesUp, type ScreenData, shownUnits } from "./screen-data.ts";
import { useScreenTexts, useShortDay, useStage } from "./stage-view.ts";
import styles from "./unit-spotlight.module.css";

const ROWS = 4;

/** The days of the answer in view: a unit never shows another day than the board. */
const daysOf = ({ overview }: ScreenData) => ({ asOf: overview.asOf, compareWith: overview.since.from });

export function UnitSpotlight({ unitId, data }: { unitId: number; data: ScreenData }) {
  const texts = useScreenTexts();
  const filter = { ...data.filter, units: [unitId] };
  const then = data.frozen?.spotlights?.find((one) => one.unitId === unitId)?.overview;
  const now = useQuery({
    ...trpc.progress.overview.queryOptions({ filter, ...daysOf(data) }),
    enabled: then === undefined,
    placeholderData: (before) => (before?.units.some((u) => u.unitId === unitId) ? before : undefined),
  }).data;
  const own = then ?? now;
  const { units: _, ...rest } = data.filter;
  const unit = useQuery(trpc.wall.unit.queryOptions({ unitId, filter: rest, asOf: data.overview.asOf })).data;
  // What was due soon was counted when the meeting was frozen, not listed.
  const soon = then === undefined ? unit?.soon : undefined;
  if (!own) return <p className={styles.note}>{texts.loading}</p>;
  const late = data.late.filter((row) => row.unitId === unitId);
  return (
    <div className={styles.scene}>
      <div>
        <UnitFacts inspection={unit?.inspection ?? null} />
        <UnitFigures unitId={unitId} own={own} data={data} />
      </div>
      <div className={styles.low}>
        <UnitLines own={own} />
        <UnitLists late={late} lateCount={own.overdue} soon={soon ?? []} soonCount={own.dueSoon} />
      </div>
    </div>
  );
}

function UnitFacts({ inspection }: Pick<WallUnit, "inspection">) {
  const texts = useScreenTexts();
  const facts: (readonly [string | null, string | null])[] = inspection
    ? [
        [texts.unit.person, inspection.firstResponsiblePerson],
        [null, inspection.group],
        [texts.unit.feedback, inspection.feedbackOn],
      ]
    : [];
  const stated = facts.filter(([, value]) => value !== null);
  return (
    <p className={styles.facts} data-cut="">
      {stated.map(([word, value]) => (
        <span key={word ?? "group"}>
          {word} <b>{value}</b>
        </span>
      ))}
    </p>
  );
}

function UnitFigures({ unitId, own, data }: { unitId: number; own: Overview; data: ScreenData }) {
  const texts = useScreenTexts();
  const short = useShortDay();
  const { from } = useStage();
  const unit = data.overview.units.find((u) => u.unitId === unitId);
  const up = unit ? placesUp(unit, data.ranksBefore) : null;
  const pair = ({ done, total }: Overview["verified"]) => `${done} / ${total}`;
  return (
    <div className={styles.figures}>
      <div>
        <Caption mark="CLOSED" word={texts.rate.verified}>
          <JustChanged value={own.verified.done} />
        </Caption>
        <p className={styles.figure}>
          <BigRate ratio={own.verified} />
        </p>
        <p className={styles.pair}>{pair(own.verified)}</p>
      </div>
      <div>
        <Caption mark="COMPLETED" word={texts.rate.declared} />
        <p className={styles.figure}>
          <BigRate ratio={own.declared} />
        </p>
        <p className={styles.pair}>{pair(own.declared)}</p>
      </div>
      <div>
        <Caption mark="OVERDUE" word={texts.word.overdue} late={own.overdue > 0} />
        <p className={`${styles.figure} ${own.overdue > 0 ? styles.red : ""}`}>{own.overdue}</p>
        <p className={styles.side}>
          {texts.against(short(from))} {formatCountChange(own.overdue - own.before.overdue)}
        </p>
      </div>
      <div>
        <Caption mark="DUE_SOON" word={texts.word.dueSoon} />
        <p className={styles.figure}>{own.dueSoon}</p>
        <p className={styles.side}>{texts.unit.within(own.rules.firstWarningDays)}</p>
      </div>
      <div>
        <Caption word={texts.word.rank} />
        <p className={styles.figure}>{unit?.rank ?? "—"}</p>
        <p className={styles.side}>
          {unit?.rank
            ? `${texts.unit.ranked(shownUnits(data.overview.units).ranked.length)}${up === null ? "" : texts.unit.moved(up)}`
            : texts.unit.unranked}
        </p>
      </div>
    </div>
  );
}

const BOX = { width: 54, top: 2.4, height: 27, barsTop: 29.4, barsHeight: 0, barWidth: 0 };

function UnitLines({ own }: { own: Overview }) {
  const texts = useScreenTexts();
  const words = `${texts.plan.planned} ${own.planned}, ${texts.plan.declared} ${own.declared.done}, ${texts.plan.verified} ${own.verified.done}`;
  const lines = linesOf(own.trend, BOX);
  return (
    <div>
      <h2 className={styles.head}>{texts.unit.progress(own.total)}</h2>
      <LinesPicture
        lines={{ ...lines, grid: lines.grid.filter((_, i, all) => i === 0 || i === all.length - 1) }}
        box={BOX}
        left={7}
        bars={false}
        label={words}
      />
    </div>
  );
}

type Lists = { late: readonly ScreenData["late"][number][]; lateCount: number; soon: readonly WallRow[]; soonCount: number };

/** Four rows in all; the overdue come first, a second heading takes the place of one. */
function UnitLists({ late, lateCount, soon, soonCount }: Lists) {
  const texts = useScreenTexts();
  const lateRows = late.slice(0, ROWS);
  const soonRows = soon.slice(0, lateRows.length === 0 ? ROWS : Math.max(0, ROWS - 1 - lateRows.length));
  if (lateRows.length + soonRows.length === 0) return <p className={styles.note}>{lateCount + soonCount === 0 ? texts.unit.calm : ""}</p>;
  return (
    <div className={styles.lists}>
      {lateRows.length === 0 ? null : (
        <>
          <Caption mark="OVERDUE" word={texts.unit.late} late>
            {lateCount > lateRows.length ? <span className={styles.headNote}>{texts.unit.longest(lateRows.length, lateCount)}</span> : null}
          </Caption>
          <ol>
            {lateRows.map((row) => (
              <Row key={row.finding} row={row} count={row.daysLate ?? 0} word={texts.overdue.days(row.daysLate ?? 0)} late />
            ))}
          </ol>
        </>
      )}
      {soonRows.length === 0 ? null : (
        <>
          <Caption mark="DUE_SOON" word={texts.unit.soon}>
            {soonCount > soonRows.length ? <span className={styles.headNote}>{texts.unit.nearest(soonRows.length, soonCount)}</span> : null}
          </Caption>
          <ol>
            {soonRows.map((row) => (
              <Row key={row.finding} row={row} count={row.daysLeft ?? 0} word={texts.overdue.daysLeft(row.daysLeft ?? 0)} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

type RowProps = { row: Pick<WallRow, "finding" | "text" | "leader">; count: number; word: string; late?: boolean };

function Row({ row, count, word, late = false }: RowProps) {
  const { drill, viewing } = useStage();
  return (
    <li className={styles.place}>
      <button
        type="button"
        className={styles.row}
        data-finding={row.finding}
        onClick={() => drill({ kind: "finding", finding: row.finding })}
      >
        <span className={late ? styles.lateDays : styles.days}>
          {count}
          <small>{word}</small>
        </span>
        <span className={styles.text} data-cut="">
          {row.text}
        </span>
        {row.leader === null ? <span /> : <OneLine text={row.leader} width={21} base={3.2 * viewing.k} className={styles.leader} />}
      </button>
    </li>
  );
}

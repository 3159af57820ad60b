// Scene 6: the few units that hold most of the overdue, by aspect, with the rest and the sum.
import { type StageHeatCell, stageHeat } from "@rectify/charts/stage-heat";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import { useCategoryNames } from "./category-names.ts";
import { FittedName } from "./parts.tsx";
import styles from "./scene-heat.module.css";
import type { SceneProps } from "./scene-props.ts";
import { COMMON_WIDTH, fitName, SMALLEST, useScreenTexts, useStage, v } from "./stage-view.ts";

const NAME = 53.4;
/** From far the aspects' names need more of the width. */
const FAR_NAME = 51;
const SUM = 10;
const FAR_SUM = 12.4;
const GAP = 0.6;
const ROOM = 74.8;

export function HeatScene({ data }: SceneProps) {
  const texts = useScreenTexts();
  const { viewing, layout, drill } = useStage();
  const { short } = useCategoryNames();
  const map = stageHeat(data.overview.heat, data.overview.units, viewing.heatUnits);
  const width = layout.wide ? COMMON_WIDTH : layout.width;
  const far = viewing.k > 1;
  const name = far ? FAR_NAME : NAME;
  const sum = far ? FAR_SUM : SUM;
  const columns = Math.max(1, map.columns.length);
  const cell = (width - name - sum) / columns - GAP;
  const heads = map.columns.map((c) => fitName(short(c.code), cell - 1.6, viewing, 3.2 * viewing.k));
  const head = Math.max(3.5, ...heads.map(({ size, lines }) => 1.1 * size * lines.length)) + 1.3;
  const height = Math.min(6.2 * viewing.k, (ROOM - head) / (map.rows.length + 2) - GAP);
  const line = { height: v(height) };
  return (
    <div className={styles.map} style={{ gridTemplateColumns: `${v(name - GAP)} repeat(${columns}, minmax(0, 1fr)) ${v(sum)}` }}>
      <span />
      {map.columns.map((c) => (
        <span key={c.code} className={styles.column}>
          <FittedName name={short(c.code)} width={cell - 1.6} base={3.2 * viewing.k} plain />
        </span>
      ))}
      <span className={styles.columnSum}>{texts.word.sum}</span>
      {map.rows.map(({ unit, cells }) => (
        <RowCells key={unit.unitId}>
          <button type="button" className={styles.unit} style={line} onClick={() => drill({ kind: "unit", unitId: unit.unitId })}>
            <FittedName name={unit.unit} width={name - 2} />
          </button>
          {cells.map((fact, i) => (
            <Cell key={map.columns[i]?.code} fact={fact} width={cell} height={height} />
          ))}
          <span className={styles.rowSum} style={line}>
            {unit.overdue}
          </span>
        </RowCells>
      ))}
      <span className={styles.rest} style={line}>
        {texts.heat.rest(map.restUnits)}
      </span>
      {map.columns.map((c) => (
        <span key={c.code} className={styles.restCell} style={line}>
          {c.rest}
        </span>
      ))}
      <span className={styles.restSum} style={line}>
        {map.restOverdue}
      </span>
      <span className={styles.unit} style={line}>
        <b>{texts.word.sum}</b>
      </span>
      {map.columns.map((c) => (
        <span key={c.code} className={styles.total} style={line} data-column={c.code}>
          {c.overdue}
        </span>
      ))}
      <span className={styles.rowSum} style={line} data-figure="overdue">
        {map.overdue}
      </span>
    </div>
  );
}

const RowCells = ({ children }: { children: React.ReactNode }) => children;

const STEPS = [styles.none, styles.one, styles.two, styles.more];

function Cell({ fact, width, height }: { fact: StageHeatCell; width: number; height: number }) {
  const texts = useScreenTexts();
  const { short } = useCategoryNames();
  const { viewing } = useStage();
  if (fact === null) return <span style={{ height: v(height) }} />;
  const names = fact.codes.slice(0, 2).map(short);
  const more = fact.codes.length > names.length ? texts.heat.more : "";
  const words = names.map((name, i) => (i === names.length - 1 ? name + more : name));
  // Beside the number, in as many lines as names; a name that does not fit is left to the list of the unit.
  const room = width - 6.2 * viewing.k;
  const fits = words.filter((word) => widthInEm(word) * 2.6 <= room);
  const size = Math.min(2.6 * viewing.k, ...fits.map((word) => room / widthInEm(word)), height / (1.06 * Math.max(1, fits.length)));
  const shown = size >= SMALLEST ? fits : fits.slice(0, 1);
  return (
    <span className={`${styles.cell} ${STEPS[Math.min(3, fact.overdue)]}`} style={{ height: v(height) }}>
      {fact.overdue === 0 ? null : (
        <>
          <b>{fact.overdue}</b>
          <span className={styles.names} style={{ fontSize: v(Math.max(SMALLEST, size)) }}>
            {shown.map((word) => (
              <span key={word}>{word}</span>
            ))}
          </span>
        </>
      )}
    </span>
  );
}

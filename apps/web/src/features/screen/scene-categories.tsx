// Scene 5: the aspects by overdue, each with its two worst categories, in the columns of the ranking.
import { type CategoryHead, categoryTree, worstCategories } from "@rectify/charts/category-tree";
import type { PooledRow } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import { UNCLASSIFIED } from "@rectify/domain/taxonomy";
import type { ScreenTexts } from "../../shared/i18n/screen-texts.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import { type CategoryNames, useCategoryNames } from "./category-names.ts";
import { FittedName, StageBar } from "./parts.tsx";
import styles from "./scene-categories.module.css";
import type { SceneProps } from "./scene-props.ts";
import type { ScreenData } from "./screen-data.ts";
import { useScreenTexts, useStage, v } from "./stage-view.ts";

const CHILDREN = 2;

function headsOf({ overview }: ScreenData): CategoryHead[] {
  return categoryTree(overview.categories).sort((a, b) => b.overdue - a.overdue);
}

/** What is not classified has one category only, itself. */
const childrenOf = ({ rows }: CategoryHead) => (rows.length === 1 && rows[0]?.code === UNCLASSIFIED ? [] : rows.slice(0, CHILDREN));

export function categoriesHeadline(texts: ScreenTexts, data: ScreenData, { short }: CategoryNames): string {
  const worst = worstCategories(data.overview.categories);
  const head = headsOf(data)[0];
  return texts.categories.headline(
    worst.map((c) => short(c.code)),
    worst[0]?.overdue ?? 0,
    head ? short(head.code) : "",
    head?.overdue ?? 0,
    data.overview.overdue,
  );
}

export function CategoriesScene({ data }: SceneProps) {
  const texts = useScreenTexts();
  const { viewing } = useStage();
  const { long, short } = useCategoryNames();
  const heads = headsOf(data);
  const rows = heads.length + heads.reduce((sum, h) => sum + childrenOf(h).length, 0);
  // Five aspects with their children are more than four: then all are a little lower.
  const k = Math.min(1, 67.5 / (heads.length * 7.2 + (rows - heads.length) * 5));
  const far = viewing.preset === "far";
  return (
    <div className={styles.scene}>
      <div className={`${styles.row} ${styles.tableHead}`}>
        <span>{texts.word.category}</span>
        <span />
        <span className={styles.right}>
          <StateShape mark="CLOSED" /> {texts.rate.verified}
        </span>
        <span className={styles.right}>
          <StateShape mark="COMPLETED" /> {far ? texts.rate.declaredShort : texts.rate.declared}
        </span>
        <span className={styles.right}>
          <StateShape mark="OVERDUE" /> {texts.word.overdue}
        </span>
      </div>
      <ol>
        {heads.map((head) => (
          <li key={head.code} className={styles.group}>
            <Line row={head} name={far ? short(head.code) : long(head.code)} height={7.2 * k} head />
            {childrenOf(head).map((row) => (
              <Line
                key={row.code}
                row={row}
                name={widthInEm(long(row.code)) * 2.75 <= 51 ? long(row.code) : short(row.code)}
                height={5 * k}
              />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Line({ row, name, height, head = false }: { row: PooledRow & { code: string }; name: string; height: number; head?: boolean }) {
  const { viewing } = useStage();
  // On the way down to a category the words are a step smaller than a label, at either distance.
  const size = head ? Math.min(3.8, height / 1.9) : Math.min(3.2, height / 1.5);
  const small = viewing.k > 1 ? size : Math.max(2.5, size * 0.84);
  const rate = (done: number, strong: boolean) => (
    <span className={strong ? styles.strongRate : styles.rate} style={{ fontSize: v(size) }}>
      {formatRate({ done, total: row.total })}
      <small style={{ fontSize: v(Math.max(2.5, Math.min(2.7, small))) }}>
        {done}/{row.total}
      </small>
    </span>
  );
  return (
    <div className={styles.row} style={{ height: v(height) }} data-category={row.code}>
      <span className={head ? undefined : styles.child}>
        <FittedName name={name} width={head ? 56 : 51} base={size} plain={!head} />
      </span>
      <span className={styles.barCell}>
        <StageBar row={row} height={(head ? 3.2 : 1.9) * Math.min(1, height / (head ? 7.2 : 5))} />
      </span>
      {rate(row.verified, true)}
      {rate(row.declared, false)}
      <span className={row.overdue > 0 ? styles.late : styles.zero} style={{ fontSize: v(head ? size * 1.16 : size) }}>
        {row.overdue}
      </span>
    </div>
  );
}

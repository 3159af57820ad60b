// The findings of one inspection, as its ledger nests them.
import type { TreeAspect } from "@rectify/domain/board";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { ProgressBar, ProgressKey } from "../../shared/ui/progress-bar.tsx";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import { SwitchRow } from "../../shared/ui/switch-row.tsx";
import styles from "./tree-card.module.css";
import { TreeFindingRow } from "./tree-finding-row.tsx";
import { type AspectNode, type ItemNode, isOpen, itemCounts, TREE_ORDERS, type TreeOrder, treeModel } from "./tree-model.ts";
import { treeTableModel } from "./tree-table-model.ts";
import type { UnitSearch } from "./unit-search.ts";

type TreeCardProps = {
  /** Short name of the unit. */
  unit: string;
  aspects: readonly TreeAspect[];
  /** Named when the unit was inspected in more than one round. */
  round: string | null;
  face: Face;
};

export function TreeCard({ unit, aspects, round, face }: TreeCardProps) {
  const { t } = useTranslation();
  const { order = "open", unfold = false } = useSearch({ strict: false }) as UnitSearch;
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const tree = useMemo(() => treeModel(aspects, order), [aspects, order]);
  const { items, finished } = itemCounts(tree);
  const kicker = [t("unit.tree.kicker"), ...(round === null ? [] : [round])].join(" · ");
  const title =
    items === 0
      ? t("unit.tree.noItems")
      : t(finished === items ? "unit.tree.allDone" : "unit.tree.title", { items, finished, rest: items - finished });
  const turn = (key: string) => setTurned((now) => new Set(now.has(key) ? [...now].filter((k) => k !== key) : [...now, key]));
  return (
    <Card
      face={face}
      kicker={
        <>
          {kicker} <ProgressKey />
        </>
      }
      title={title}
      extra={<TreeControls order={order} unfold={unfold} onUnfold={() => setTurned(new Set())} />}
      table={treeTableModel(tree, [unit, ...(round === null ? [] : [round])].join("-"), t)}
    >
      <table className={styles.table} aria-label={kicker}>
        <thead>
          <tr>
            <th scope="col" className={styles.state}>
              {t("unit.tree.state")}
            </th>
            <th scope="col">{t("unit.tree.finding")}</th>
            <th scope="col" className={styles.leader}>
              {t("unit.tree.leader")}
            </th>
            <th scope="col" className={styles.measures}>
              {t("unit.tree.measures")}
            </th>
            <th scope="col" className={styles.due}>
              {t("unit.tree.due")}
            </th>
          </tr>
        </thead>
        {tree.map((aspect) => (
          <Aspect key={aspect.key} aspect={aspect} open={(item) => isOpen(item, unfold, turned)} onTurn={turn} />
        ))}
      </table>
    </Card>
  );
}

function TreeControls({ order, unfold, onUnfold }: { order: TreeOrder; unfold: boolean; onUnfold: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = (part: Partial<UnitSearch>) =>
    void navigate({ to: ".", search: (now: object) => ({ ...now, ...part }) as never, replace: true, resetScroll: false });
  return (
    <span className={styles.controls}>
      <SwitchRow
        label={t("unit.tree.order")}
        value={order}
        options={TREE_ORDERS.map((value) => ({ value, label: t(`unit.tree.by.${value}`) }))}
        onChange={(value) => change({ order: value === "open" ? undefined : value })}
      />
      <button
        type="button"
        className={styles.unfold}
        onClick={() => {
          onUnfold();
          change({ unfold: unfold ? undefined : true });
        }}
      >
        {t(unfold ? "unit.tree.fold" : "unit.tree.unfold")}
      </button>
    </span>
  );
}

type AspectProps = { aspect: AspectNode; open: (item: ItemNode) => boolean; onTurn: (key: string) => void };

function Aspect({ aspect, open, onTurn }: AspectProps) {
  const { t } = useTranslation();
  const { verified, total } = aspect.pooled;
  return (
    <tbody>
      <tr className={styles.aspect}>
        <th scope="rowgroup" colSpan={2} className={styles.name}>
          {aspect.title ?? t("unit.tree.noAspect")}
        </th>
        <td colSpan={2}>
          <ProgressBar row={aspect.pooled} />
        </td>
        <td className={styles.due}>{total === 0 ? t("unit.tree.itemCancelled") : t("unit.tree.closed", { done: verified, total })}</td>
      </tr>
      {aspect.items.map((item) => (
        <Item key={item.key} item={item} open={open(item)} onTurn={() => onTurn(item.key)} />
      ))}
    </tbody>
  );
}

function Item({ item, open, onTurn }: { item: ItemNode; open: boolean; onTurn: () => void }) {
  const { t } = useTranslation();
  const { verified, total } = item.pooled;
  const rows = item.findings.map((finding) => <TreeFindingRow key={finding.finding} finding={finding} />);
  // What the ledger does not divide into items has no line to fold.
  if (item.title === null) return rows;
  return (
    <>
      <tr className={styles.item}>
        <th scope="rowgroup" colSpan={3}>
          <button type="button" className={styles.fold} aria-expanded={open} onClick={onTurn}>
            <span className={styles.number}>{item.number}</span>
            <span className={item.finished ? undefined : styles.strong}>{item.title}</span>
          </button>
        </th>
        <td colSpan={2} className={styles.due}>
          {item.finished && total > 0 ? (
            <span className={styles.done}>
              <StateShape mark="CLOSED" /> {t("unit.tree.itemDone", { count: total })}
            </span>
          ) : total === 0 ? (
            t("unit.tree.itemCancelled")
          ) : (
            t("unit.tree.closed", { done: verified, total })
          )}
          <svg width="6" height="8" viewBox="0 0 6 8" aria-hidden="true" className={open ? `${styles.caret} ${styles.down}` : styles.caret}>
            <path d="M0 0v8l6-4z" fill="currentColor" />
          </svg>
        </td>
      </tr>
      {open ? rows : null}
    </>
  );
}

// Small parts of the scenes: a name that fits, a bar, a rate with its pair, a mark that says what has just changed.
import { progressSegments } from "@rectify/charts/progress-bar";
import type { PooledRow } from "@rectify/domain/overview";
import { formatRate, type Ratio } from "@rectify/domain/ratio";
import { type ReactNode, useEffect, useState } from "react";
import { formatClock } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import type { Mark } from "../../shared/ui/mark.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import styles from "./parts.module.css";
import { fitName, useScreenTexts, useStage, v } from "./stage-view.ts";

export function FittedName({ name, width, base, plain = false }: { name: string; width: number; base?: number; plain?: boolean }) {
  const { viewing } = useStage();
  const { size, lines } = fitName(name, width, viewing, base);
  return (
    <span className={plain ? styles.plainName : styles.name} style={{ fontSize: v(size) }}>
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
    </span>
  );
}

const part = (count: number, total: number) => `${(100 * count) / Math.max(1, total)}%`;

/** Closed, declared, and from the right end overdue. Its figures stand beside it. */
export function StageBar({ row, height }: { row: PooledRow; height?: number }) {
  const { verified, awaiting, overdue } = progressSegments(row);
  return (
    <span className={styles.bar} style={height === undefined ? undefined : { height: v(height) }} aria-hidden="true">
      <span className={styles.closed} style={{ width: part(verified, row.total) }} />
      <span className={styles.hatch} style={{ left: part(verified, row.total), width: part(awaiting, row.total) }} />
      <span className={styles.late} style={{ width: part(overdue, row.total) }} />
    </span>
  );
}

/** "54.2" and a smaller "%". */
export function BigRate({ ratio }: { ratio: Ratio }) {
  const text = formatRate(ratio);
  return text.endsWith("%") ? (
    <>
      {text.slice(0, -1)}
      <small>%</small>
    </>
  ) : (
    text
  );
}

export function Caption({ mark, word, late = false, children }: { mark?: Mark; word: string; late?: boolean; children?: ReactNode }) {
  return (
    <h2 className={late ? styles.lateCaption : styles.caption}>
      {mark ? <StateShape mark={mark} /> : null}
      <span>{word}</span>
      {children}
    </h2>
  );
}

const JUST_MS = 10_000;

/** Stands for ten seconds beside the word of a figure that was replaced. */
export function JustChanged({ value }: { value: number | string }) {
  const texts = useScreenTexts();
  const language = useLanguage();
  const { zone } = useStage();
  const [seen, setSeen] = useState<{ value: number | string; at: number | null }>({ value, at: null });
  if (seen.value !== value) setSeen({ value, at: Date.now() });
  useEffect(() => {
    if (seen.at === null) return;
    const timer = setTimeout(() => setSeen((now) => ({ ...now, at: null })), JUST_MS);
    return () => clearTimeout(timer);
  }, [seen.at]);
  return seen.at === null ? null : <span className={styles.just}>{texts.justUpdated(formatClock(seen.at, seen.at, language, zone))}</span>;
}

/** Rows stay where they are while a page is up: a new order comes with the next page. What left the list leaves its place empty. */
export function useHeldOrder<T>(
  page: readonly T[],
  all: readonly T[],
  keyOf: (row: T) => string | number,
): { key: string | number; row: T | null }[] {
  const [keys] = useState(() => page.map(keyOf));
  const now = new Map(all.map((row) => [keyOf(row), row]));
  return keys.map((key) => ({ key, row: now.get(key) ?? null }));
}

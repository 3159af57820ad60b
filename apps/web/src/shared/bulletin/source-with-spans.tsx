// The source text of a bulletin with the places its facts were read from: tinted and numbered; listed entries are underlined only.
import type { SourceParagraph } from "@rectify/domain/bulletin";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { numberRanges, type Segment, type SourceMark, sourceParagraphs } from "./source-segments.ts";
import styles from "./source-with-spans.module.css";

type SourceWithSpansProps = {
  text: string;
  paragraphs: readonly SourceParagraph[];
  /** Facts with their numbers; entries with `number: null`. */
  marks: readonly SourceMark[];
  /** Number of the fact whose span is filled; null = none. */
  active: number | null;
  onActivate: (number: number) => void;
};

export function SourceWithSpans({ text, paragraphs, marks, active, onActivate }: SourceWithSpansProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const shown = useMemo(() => sourceParagraphs(text, marks, paragraphs), [text, marks, paragraphs]);
  useEffect(() => {
    if (active !== null) box.current?.querySelector(`[data-fact~="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <article ref={box} className={styles.source} lang="zh-CN" aria-label={t("bulletin.source.label")}>
      {shown.map(({ start, kind, segments }) => (
        <p key={start} className={styles[kind]}>
          {segments.map((segment) => (
            <Piece key={segment.start} segment={segment} active={active} onActivate={onActivate} />
          ))}
        </p>
      ))}
    </article>
  );
}

function Piece({ segment, active, onActivate }: { segment: Segment } & Pick<SourceWithSpansProps, "active" | "onActivate">) {
  // Where spans nest, the innermost fact is the one with the highest number: lists run from the whole to its parts.
  const fact = segment.facts.at(-1);
  if (segment.quiet)
    return (
      <span className={styles.quiet} aria-hidden="true">
        {segment.text}
      </span>
    );
  const bold = segment.bold ? styles.bold : "";
  if (fact === undefined) return <span className={`${segment.underlined ? styles.entry : ""} ${bold}`}>{segment.text}</span>;
  const filled = active !== null && segment.facts.includes(active);
  return (
    <a
      href={`#fact-${fact}`}
      data-fact={segment.facts.join(" ")}
      className={`${styles.fact} ${filled ? styles.filled : ""} ${bold}`}
      aria-current={filled ? "true" : undefined}
      onClick={(event) => {
        event.preventDefault();
        onActivate(fact);
      }}
    >
      {segment.text}
      {segment.ends.length === 0 ? null : <sup className={styles.number}>{numberRanges(segment.ends)}</sup>}
    </a>
  );
}

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../trpc/board-error.ts";
import { Delayed } from "../ui/delayed.tsx";
import { markOf } from "../ui/mark.ts";
import { StateWord } from "../ui/state-word.tsx";
import styles from "./search.module.css";
import { OPTION_KINDS, type SearchOption } from "./search-options.ts";
import type { SearchState } from "./use-search-options.ts";

type SearchListProps = {
  id: string;
  text: string;
  state: SearchState;
  /** Key of the active option. */
  active: string | null;
  optionId: (option: SearchOption) => string;
  onPoint: (key: string) => void;
  onChoose: (option: SearchOption) => void;
};

/** The options by kind. Focus stays in the field; the pointer never takes it. */
export function SearchList({ id, text, state, active, optionId, onPoint, onChoose }: SearchListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, [active]);
  const kinds = OPTION_KINDS.filter((kind) => state.options.some((option) => option.kind === kind));
  return (
    <div className={styles.popup}>
      <div ref={list} id={id} role="listbox" aria-label={t("search.results")} className={styles.list}>
        {kinds.map((kind) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, not fieldsets
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className={styles.group}>
            <div id={`${id}-${kind}`} role="presentation" className={styles.head}>
              {t(`search.kind.${kind}`)}
            </div>
            {state.options
              .filter((option) => option.kind === kind)
              .map((option) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the field, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: as above, aria-activedescendant names the option
                <div
                  key={option.key}
                  id={optionId(option)}
                  role="option"
                  aria-selected={option.key === active}
                  className={option.key === active ? `${styles.option} ${styles.active}` : styles.option}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => onPoint(option.key)}
                  onClick={() => onChoose(option)}
                >
                  <OptionWords option={option} />
                </div>
              ))}
          </div>
        ))}
      </div>
      <Status text={text} state={state} />
    </div>
  );
}

function OptionWords({ option }: { option: SearchOption }) {
  const { t } = useTranslation();
  if (option.all) return <span className={styles.all}>{t("search.all", { count: option.findings ?? 0, words: option.title })}</span>;
  return (
    <>
      <span className={styles.title}>
        {option.formerly === undefined ? option.title : t("search.formerly", { now: option.title, before: option.formerly })}
      </span>
      {option.note ? <span className={styles.note}>{option.note}</span> : null}
      <span className={styles.count}>
        {option.finding ? (
          <StateWord mark={markOf(option.finding)} days={option.finding.daysLate ?? option.finding.daysLeft} late={option.finding} />
        ) : (
          t("search.findings", { count: option.findings ?? 0 })
        )}
      </span>
    </>
  );
}

/** Why there is nothing, or not yet; said to readers who do not see the list too. */
function Status({ text, state }: { text: string; state: SearchState }) {
  const { t } = useTranslation();
  const { options, busy, error, retry } = state;
  if (error) {
    const { code, requestId } = boardErrorOf(error);
    return (
      <div role="alert" className={styles.status}>
        <span className={styles.fault}>{t("search.failed")}</span> {t(`errors.${code}`)}{" "}
        <button type="button" className={styles.retry} onClick={retry}>
          {t("faces.retry")}
        </button>{" "}
        {requestId === null ? null : t("faces.error.requestId", { id: requestId })}
      </div>
    );
  }
  if (options.length > 0)
    return (
      <>
        <div role="status" className="visually-hidden">
          {t("search.count", { count: options.length })}
        </div>
        {text === "" ? <div className={styles.hint}>{t("search.hint")}</div> : null}
      </>
    );
  return (
    <div role="status" className={styles.status}>
      {busy ? <Delayed>{t("search.busy")}</Delayed> : text === "" ? t("search.hint") : t("search.none", { words: text })}
    </div>
  );
}

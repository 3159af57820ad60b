// The search field of the top bar and the list under it: an ARIA combobox. `/` leads to it from anywhere.
import { useNavigate, useParams } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBoard } from "../url/use-board.ts";
import { rememberUnit } from "./recent-units.ts";
import styles from "./search.module.css";
import { SearchList } from "./search-list.tsx";
import type { SearchOption } from "./search-options.ts";
import { useSearchOptions } from "./use-search-options.ts";

/** Where a letter is text, and not a key of the board. */
const TYPING = "input, textarea, select, [contenteditable=true], [role=dialog]";

function useSlashKey(go: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      event.preventDefault();
      go();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [go]);
}

function useRecentUnits(): void {
  const { unitId } = useParams({ strict: false }) as { unitId?: string };
  useEffect(() => {
    const id = Number(unitId);
    if (Number.isInteger(id) && id > 0) rememberUnit(id);
  }, [unitId]);
}

/** Goes where an option leads. Filters of the page do not travel: the search looked over the whole board. */
function useOpenOption(): (option: SearchOption) => void {
  const navigate = useNavigate();
  const { asOf, compareWith } = useBoard();
  return ({ target }) => {
    const days = { asOf, compareWith };
    if (target.to === "unit") void navigate({ to: "/units/$unitId", params: { unitId: String(target.unitId) }, search: days });
    else if (target.to === "finding") void navigate({ to: "/findings/$finding", params: { finding: target.finding }, search: days });
    else void navigate({ to: "/findings", search: target.search });
  };
}

export function SearchBox() {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { asOf, compareWith } = useBoard();
  const days = useMemo(() => ({ asOf, compareWith }), [asOf, compareWith]);
  const state = useSearchOptions(text, opened, days);
  const { options } = state;
  const go = useOpenOption();
  useRecentUnits();
  const focus = useMemo(
    () => () => {
      input.current?.focus();
      input.current?.select();
    },
    [],
  );
  useSlashKey(focus);

  // The best answer is ready for Enter, once something is typed; a list of recent units waits to be entered.
  const at = options.findIndex((option) => option.key === chosen);
  const active = at >= 0 ? at : text.trim() === "" ? -1 : 0;
  const activeOption = options[active];
  const optionId = (option: SearchOption) => `${id}-${option.key}`;
  const show = () => {
    setOpened(true);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  const choose = (option: SearchOption) => {
    close();
    setText("");
    input.current?.blur();
    go(option);
  };
  const step = (by: 1 | -1) => {
    if (!open) return show();
    const next = options[(active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % Math.max(1, options.length)];
    if (next) setChosen(next.key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && open && activeOption) {
      event.preventDefault();
      // Findings of the letters before the last ones are not what was asked for.
      if (activeOption.kind !== "findings" || !state.busy) choose(activeOption);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (open && text !== "") setText("");
      else if (open) close();
      else input.current?.blur();
    }
  };

  return (
    <search
      className={styles.box}
      aria-label={t("search.label")}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        className={styles.input}
        aria-label={t("search.label")}
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        aria-activedescendant={open && activeOption ? optionId(activeOption) : undefined}
        placeholder={t("search.placeholder")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={show}
        onClick={show}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(null);
          show();
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
      {open ? (
        <SearchList
          id={`${id}-list`}
          text={text.trim()}
          state={state}
          active={activeOption?.key ?? null}
          optionId={optionId}
          onPoint={setChosen}
          onChoose={choose}
        />
      ) : null}
    </search>
  );
}

// A field for a day: typed at once, its calendar fetched when somebody asks for it with the mouse.
import { addDays, type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { type KeyboardEvent, Suspense, useRef, useState } from "react";
import { AbsentPart, latePart } from "../ui/late-part.tsx";
import styles from "./day-entry.module.css";
import { typedDay } from "./typed-day.ts";

const DayCalendar = latePart(async () => (await import("./day-calendar.tsx")).DayCalendar, AbsentPart);

type DayEntryProps = {
  id: string;
  /** "" while no day is given. */
  value: string;
  earliest?: LocalDate | undefined;
  latest?: LocalDate | undefined;
  "aria-invalid"?: true | undefined;
  "aria-describedby"?: string | undefined;
  /** The day as it stands while nobody types, where not as it is typed. */
  shown?: string;
  onChange: (day: LocalDate) => void;
  /** Given where a day may be left out. */
  onClear?: (() => void) | undefined;
};

export function DayEntry({ value, shown = value, earliest, latest, onChange, onClear, ...field }: DayEntryProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const known = parseLocalDate(value);
  /** Whether it can be taken. */
  const take = (day: LocalDate | null) => {
    if (day === null || (latest && day > latest) || (earliest && day < earliest)) return false;
    if (day !== value) onChange(day);
    return true;
  };
  const end = () => {
    if (typed !== null) take(typedDay(typed, latest));
    setTyped(null);
    setOpen(false);
  };
  const type = (text: string) => {
    setTyped(text);
    if (text.trim() === "") return onClear?.();
    // What is a whole day counts at once; what may still become one, when the field is left.
    const whole = parseLocalDate(text.trim());
    if (whole && take(whole)) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      setTyped(null);
      return setOpen(false);
    }
    if (event.key === "Enter" && typed !== null) {
      // The day first; what the form does with it is another Enter.
      if (typed !== value) event.preventDefault();
      return end();
    }
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (by === 0 || known === null) return;
    event.preventDefault();
    setTyped(null);
    take(addDays(known, by));
  };
  return (
    <span className={styles.place}>
      <input
        {...field}
        ref={input}
        className={styles.input}
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => type(event.target.value)}
        // What stands there goes with what is typed over it.
        onFocus={(event) => event.target.select()}
        onBlur={end}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <Suspense fallback={null}>
          <DayCalendar
            value={known}
            earliest={earliest}
            latest={latest}
            onPick={(day) => {
              setTyped(null);
              setOpen(false);
              take(day);
            }}
          />
        </Suspense>
      ) : null}
    </span>
  );
}

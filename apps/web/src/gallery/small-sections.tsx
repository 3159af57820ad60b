// What the cards are made of: marks, bars, rates, changes, small lines, controls.
import { STATES } from "@rectify/domain/finding";
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CountDelta, RateDelta } from "../shared/ui/delta.tsx";
import type { Mark } from "../shared/ui/mark.ts";
import { NumberLink } from "../shared/ui/number-link.tsx";
import { ProgressBar, ProgressKey } from "../shared/ui/progress-bar.tsx";
import { RatioText } from "../shared/ui/ratio-text.tsx";
import { Sparkline } from "../shared/ui/sparkline.tsx";
import { StateShape } from "../shared/ui/state-shape.tsx";
import { StateWord } from "../shared/ui/state-word.tsx";
import { SwitchRow } from "../shared/ui/switch-row.tsx";
import { type View, ViewToggle } from "../shared/ui/view-toggle.tsx";
import styles from "./gallery.module.css";
import { Specimen, Specimens } from "./specimen.tsx";

const MARKS: readonly Mark[] = [...STATES, "DUE_SOON", "OVERDUE"];

export function StatesSection() {
  return (
    <Specimens>
      <Specimen of="words">
        <div className={styles.line}>
          {MARKS.map((mark) => (
            <StateWord key={mark} mark={mark} />
          ))}
        </div>
      </Specimen>
      <Specimen of="days: 0, 1, 12345">
        <div className={styles.line}>
          <StateWord mark="DUE_SOON" days={0} />
          <StateWord mark="COMPLETED" days={1} />
          <StateWord mark="OVERDUE" days={12345} />
        </div>
      </Specimen>
      <Specimen of="shapes alone">
        <div className={styles.line}>
          {MARKS.map((mark) => (
            <StateShape key={mark} mark={mark} />
          ))}
        </div>
      </Specimen>
    </Specimens>
  );
}

const BARS: Record<string, [total: number, declared: number, verified: number, overdue: number]> = {
  "all four parts": [26, 13, 8, 9],
  "100%": [20, 20, 20, 0],
  "0%": [20, 0, 0, 0],
  "all overdue": [20, 0, 0, 20],
  "all awaiting": [20, 20, 0, 0],
  "one of 99999 each": [99999, 2, 1, 1],
  "no findings": [0, 0, 0, 0],
};

export function ProgressSection() {
  return (
    <Specimens>
      {Object.entries(BARS).map(([of, [total, declared, verified, overdue]]) => (
        <Specimen key={of} of={of} width={280}>
          <ProgressBar row={{ total, declared, verified, overdue }} />
        </Specimen>
      ))}
      <Specimen of="half of the scale" width={280}>
        <ProgressBar row={{ total: 20, declared: 9, verified: 6, overdue: 4 }} scale={40} />
      </Specimen>
      <Specimen of="key">
        <ProgressKey />
      </Specimen>
    </Specimens>
  );
}

export function RatesSection() {
  return (
    <Specimens>
      <Specimen of="0/0, 0, 1 of many, almost, all, five digits">
        <div className={styles.line}>
          {[
            [0, 0],
            [0, 20],
            [1, 2000],
            [1999, 2000],
            [20, 20],
            [12345, 54321],
          ].map(([done = 0, total = 0]) => (
            <RatioText key={`${done}/${total}`} ratio={{ done, total }} strong={done === 20} />
          ))}
          <RatioText ratio={{ done: 490, total: 697 }} lists={{ done: { states: ["CLOSED"] }, total: {} }} />
        </div>
      </Specimen>
      <Specimen of="changes of a count">
        <div className={styles.line}>
          <CountDelta now={5} before={5} />
          <CountDelta now={697} before={684} />
          <CountDelta now={5} before={12350} />
          <CountDelta now={46} before={37} overdue />
        </div>
      </Specimen>
      <Specimen of="changes of a rate: up, down, none, without a base">
        <div className={styles.line}>
          <RateDelta now={{ done: 490, total: 697 }} before={{ done: 473, total: 684 }} />
          <RateDelta now={{ done: 0, total: 20 }} before={{ done: 20, total: 20 }} />
          <RateDelta now={{ done: 1, total: 2 }} before={{ done: 1, total: 2 }} />
          <RateDelta now={{ done: 1, total: 2 }} before={{ done: 0, total: 0 }} />
        </div>
      </Specimen>
      <Specimen of="numbers that open lists">
        <div className={styles.line}>
          <NumberLink condition={{}}>12345</NumberLink>
          <NumberLink condition={{ overdue: true }} tone="overdue">
            46
          </NumberLink>
          <NumberLink condition={{ overdue: true }} tone="muted">
            0
          </NumberLink>
        </div>
      </Specimen>
    </Specimens>
  );
}

const LINES: Record<string, number[]> = {
  rising: [0, 2, 3, 3, 8, 12, 14],
  falling: [9, 7, 7, 4, 2, 0],
  level: [5, 5, 5, 5],
  "two points": [1, 3],
  "one point draws nothing": [4],
  "a spike": [0, 0, 99999, 0, 0],
};

export function SparklineSection() {
  return (
    <Specimens>
      {Object.entries(LINES).map(([of, values], i) => (
        <Specimen key={of} of={of}>
          <Sparkline values={values} {...(i === 1 ? { colour: "var(--overdue)" } : {})} />
        </Specimen>
      ))}
    </Specimens>
  );
}

export function ControlsSection() {
  const { t } = useTranslation();
  const [view, setView] = useState<View>("chart");
  const [pick, setPick] = useState<"a" | "b" | "c">("a");
  return (
    <Specimens>
      <Specimen of="buttons">
        <div className={styles.line}>
          <Button type="primary">{t("faces.firstRun.action")}</Button>
          <Button type="primary" disabled>
            {t("faces.firstRun.action")}
          </Button>
          <Button>{t("faces.retry")}</Button>
          <Button size="small">{t("faces.example.cancel")}</Button>
          <Button type="link">{t("faces.clearFilters")}</Button>
        </div>
      </Specimen>
      <Specimen of="switches">
        <div className={styles.line}>
          <ViewToggle view={view} onChange={setView} />
          <SwitchRow
            label={t("overview.rank.order.label")}
            value={pick}
            options={[
              { value: "a", label: t("overview.rank.order.overdue") },
              { value: "b", label: t("overview.rank.order.verified") },
              { value: "c", label: t("overview.rank.order.gap") },
            ]}
            onChange={setPick}
          />
        </div>
      </Specimen>
      <Specimen of="fields">
        <div className={styles.line}>
          <Input placeholder={t("frame.filter.search")} aria-label={t("frame.filter.search")} style={{ width: 160 }} />
          <Input status="error" defaultValue="2026.2.31" aria-label={t("frame.asOf")} style={{ width: 160 }} />
          <Checkbox defaultChecked>{t("words.state.CLOSED")}</Checkbox>
          <Checkbox>{t("words.state.IN_PROGRESS")}</Checkbox>
        </div>
      </Specimen>
    </Specimens>
  );
}

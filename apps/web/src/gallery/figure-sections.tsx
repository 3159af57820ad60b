// The leader's figures and what they do over time.
import { day } from "@rectify/domain/local-date";
import { AgeingCard } from "../features/overview/ageing-card.tsx";
import { Headline } from "../features/overview/headline.tsx";
import { LongestCard } from "../features/overview/longest-card.tsx";
import { SinceCard } from "../features/overview/since-card.tsx";
import { KpiStrip } from "../shared/figures/kpi-strip.tsx";
import { TrendCard } from "../shared/figures/trend-card.tsx";
import { DISTRICTS, LONG_NAME } from "../testing/build-district.ts";
import { overview } from "../testing/build-overview.ts";
import styles from "./gallery.module.css";
import { CALM, OtherFaces, Specimen, Specimens } from "./specimen.tsx";

/** The district of the tests, and the extremes. */
const WORLDS = { usual: () => overview(), ...DISTRICTS };
const worlds = Object.entries(WORLDS).map(([name, make]) => [name, make()] as const);

export function HeadlineSection() {
  return (
    <Specimens>
      {worlds.map(([name, world]) => (
        <Specimen key={name} of={name} width={1192}>
          <Headline overview={world} />
        </Specimen>
      ))}
    </Specimens>
  );
}

export function KpiSection() {
  return (
    <Specimens>
      {worlds.map(([name, world]) => (
        <Specimen key={name} of={name} width={1192}>
          <KpiStrip overview={world} />
        </Specimen>
      ))}
    </Specimens>
  );
}

const MARKS = [
  { day: day("2025-10-20"), words: "第二轮反馈" },
  { day: day("2026-02-20"), words: "第三轮反馈" },
];

export function TrendSection() {
  return (
    <Specimens>
      {worlds.map(([name, world]) => (
        <Specimen key={name} of={name} width={588}>
          <TrendCard overview={world} face={CALM} className={styles.tall} marks={name === "usual" ? MARKS : []} />
        </Specimen>
      ))}
      <OtherFaces width={588}>{(face) => <TrendCard overview={overview()} face={face} className={styles.tall} marks={MARKS} />}</OtherFaces>
    </Specimens>
  );
}

export function AgeingSection() {
  const huge = overview({ ageing: { "1-7": 12345, "8-30": 1, "31-90": 0, "90+": 54321 } });
  const recovered = overview({ ageing: { "1-7": 0, "8-30": 0, "31-90": 0, "90+": 0 }, overdue: 0 });
  return (
    <Specimens>
      {[...worlds, ["five digits", huge] as const, ["late by the original dates only", recovered] as const].map(([name, world]) => (
        <Specimen key={name} of={name} width={588}>
          <AgeingCard overview={world} face={CALM} />
        </Specimen>
      ))}
      <OtherFaces width={588}>{(face) => <AgeingCard overview={overview()} face={face} />}</OtherFaces>
    </Specimens>
  );
}

export function LongestSection() {
  const usual = overview();
  const long = usual.longestOverdue.map((row) => ({
    ...row,
    unit: LONG_NAME,
    text: `${row.text}，`.repeat(8),
    days: 12345,
    returned: 2,
    reopened: 1,
  }));
  return (
    <Specimens>
      {[...worlds.slice(0, 3), ["long names", overview({ longestOverdue: long })] as const].map(([name, world]) => (
        <Specimen key={name} of={name} width={707}>
          <LongestCard overview={world} face={CALM} fewer={0} />
        </Specimen>
      ))}
      <OtherFaces width={588}>{(face) => <LongestCard overview={usual} face={face} fewer={0} />}</OtherFaces>
    </Specimens>
  );
}

export function SinceSection() {
  const { since } = overview();
  const huge = { ...since, openBefore: 12345, new: 54321, openAfter: 66649, overdueBefore: 54321, overdueAfter: 54330 };
  return (
    <Specimens>
      {[...worlds.slice(0, 2), ["five digits", overview({ since: huge })] as const].map(([name, world]) => (
        <Specimen key={name} of={name} width={516}>
          <SinceCard overview={world} face={CALM} />
        </Specimen>
      ))}
      <OtherFaces width={516}>{(face) => <SinceCard overview={overview()} face={face} />}</OtherFaces>
    </Specimens>
  );
}

// Who is behind, and on what.
import { CategoriesCard } from "../features/overview/categories-card.tsx";
import { HeatCard } from "../features/overview/heat-card.tsx";
import { RankCard } from "../features/overview/rank-card.tsx";
import { RankTable } from "../features/overview/rank-table.tsx";
import { DISTRICTS, districtOf, LONG_NAME, rankedRows } from "../testing/build-district.ts";
import { overview } from "../testing/build-overview.ts";
import styles from "./gallery.module.css";
import { CALM, OtherFaces, Specimen, Specimens } from "./specimen.tsx";

const worlds = Object.entries({ usual: () => overview(), ...DISTRICTS }).map(([name, make]) => [name, make()] as const);

/** Ties, units apart, five digits, a dash where there is no base. */
const MIXED = rankedRows([
  { unit: LONG_NAME, total: 99999, declared: 54321, verified: 12345, overdue: 12345 },
  { unit: "区发改局", total: 20, declared: 20, verified: 20, overdue: 0 },
  { unit: "区住建局", total: 20, declared: 10, verified: 10, overdue: 5 },
  { unit: "区城管局", total: 40, declared: 20, verified: 20, overdue: 5 },
  { unit: "白石镇", total: 20, declared: 0, verified: 0, overdue: 0 },
  { unit: "区残联", total: 4, declared: 4, verified: 1, overdue: 0 },
  { unit: "区文联", total: 0, declared: 0, verified: 0, overdue: 0 },
]);

export function RankSection() {
  return (
    <Specimens>
      {worlds.map(([name, world]) => (
        <Specimen key={name} of={name} width={655}>
          <RankCard overview={world} face={CALM} fewer={name === "thousandUnits" ? 6 : 0} />
        </Specimen>
      ))}
      <OtherFaces width={588}>{(face) => <RankCard overview={overview()} face={face} fewer={8} />}</OtherFaces>
    </Specimens>
  );
}

export function RankTableSection() {
  const all = DISTRICTS.thousandUnits();
  return (
    <Specimens>
      <Specimen of="ties, five digits, 100%, 0%, 0/0" width={655}>
        <RankTable asOf={all.asOf} label="mixed" units={MIXED} />
      </Specimen>
      <Specimen of="1000 units" width={1192}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className={styles.window} aria-label="1000 units" tabIndex={0}>
          <RankTable asOf={all.asOf} label="1000 units" units={all.units} />
        </section>
      </Specimen>
    </Specimens>
  );
}

export function CategoriesSection() {
  return (
    <Specimens>
      {worlds.map(([name, world]) => (
        <Specimen key={name} of={name} width={400}>
          <CategoriesCard overview={world} face={CALM} />
        </Specimen>
      ))}
      <OtherFaces width={400}>{(face) => <CategoriesCard overview={overview()} face={face} />}</OtherFaces>
    </Specimens>
  );
}

export function HeatSection() {
  const dozen = districtOf(DISTRICTS.thousandUnits().units.slice(0, 12));
  return (
    <Specimens>
      {[...worlds.filter(([name]) => name !== "thousandUnits"), ["a dozen, long names", dozen] as const].map(([name, world]) => (
        <Specimen key={name} of={name} width={810}>
          <HeatCard overview={world} face={CALM} />
        </Specimen>
      ))}
      <OtherFaces width={588}>{(face) => <HeatCard overview={overview()} face={face} />}</OtherFaces>
    </Specimens>
  );
}

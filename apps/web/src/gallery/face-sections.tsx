// What stands in the place of data, and the card that holds both.
import { useTranslation } from "react-i18next";
import { NotFoundPage } from "../shared/frame/lost-pages.tsx";
import { counted, type TableModel, text } from "../shared/tables/table-model.ts";
import { Card } from "../shared/ui/card.tsx";
import { EmptyFirstRun } from "../shared/ui/empty-first-run.tsx";
import { ExampleBanner } from "../shared/ui/example-banner.tsx";
import { HeldSpace } from "../shared/ui/held-space.tsx";
import { AbsentPart } from "../shared/ui/late-part.tsx";
import { EmptyPlate } from "../shared/ui/plate.tsx";
import { TableTwin } from "../shared/ui/table-twin.tsx";
import { LONG_NAME } from "../testing/build-district.ts";
import styles from "./gallery.module.css";
import { AllFaces, CALM, Opened, Specimen, Specimens } from "./specimen.tsx";

type Row = { name: string; count: number };
const ROWS: readonly Row[] = [
  { name: "区住建局", count: 12345 },
  { name: LONG_NAME, count: 0 },
  { name: "白石镇", count: 1 },
];

function useTable(rows: readonly Row[]): TableModel {
  const { t } = useTranslation();
  return {
    name: "rank",
    columns: [{ head: t("overview.rank.unit") }, { head: t("overview.kpi.total") }, { head: t("words.part.overdue") }],
    rows: rows.map(({ name, count }) => ({
      key: name,
      cells: [text(name), counted(count, {}), counted(Math.floor(count / 2), { overdue: true })],
    })),
    sum: [
      text(t("words.total")),
      counted(
        rows.reduce((sum, row) => sum + row.count, 0),
        {},
      ),
      counted(0, { overdue: true }),
    ],
    figures: ["overdue"],
  };
}

function Twin({ rows = ROWS }: { rows?: readonly Row[] }) {
  return <TableTwin label="rows" table={useTable(rows)} />;
}

export function CardSection() {
  const { t } = useTranslation();
  const table = useTable(ROWS);
  const kicker = t("overview.longest.kicker");
  const title = t("overview.ageing.over90", { over90: 12345, week: 1 });
  return (
    <Specimens>
      <Specimen of="data" width={396}>
        <Card kicker={kicker} title={title} face={CALM} table={table}>
          <Twin />
        </Card>
      </Specimen>
      <AllFaces width={396}>
        {(face) => (
          <Card kicker={kicker} title={title} face={face} table={table}>
            <Twin />
          </Card>
        )}
      </AllFaces>
    </Specimens>
  );
}

export function CardMenuSection() {
  const { t } = useTranslation();
  const table = useTable(ROWS);
  return (
    <Specimens>
      <Specimen of="menu of a card, open" width={520}>
        <Opened by="click">
          <Card
            kicker={t("overview.longest.kicker")}
            title={t("overview.ageing.over90", { over90: 6, week: 12 })}
            face={CALM}
            table={table}
          >
            <Twin />
          </Card>
        </Opened>
      </Specimen>
    </Specimens>
  );
}

export function TwinSection() {
  const many = Array.from({ length: 1000 }, (_, i) => ({ name: `第${i + 1}中学`, count: i }));
  return (
    <Specimens>
      <Specimen of="sums below" width={520}>
        <Twin />
      </Specimen>
      <Specimen of="1000 rows scroll inside" width={520}>
        <div className={styles.window}>
          <Twin rows={many} />
        </div>
      </Specimen>
      <Specimen of="no rows" width={520}>
        <Twin rows={[]} />
      </Specimen>
    </Specimens>
  );
}

export function PlatesSection() {
  const { t } = useTranslation();
  return (
    <Specimens>
      <Specimen of="nothing imported yet" width={600}>
        <EmptyFirstRun />
      </Specimen>
      <Specimen of="a page that does not exist" width={600}>
        <NotFoundPage />
      </Specimen>
      <Specimen of="a part that did not arrive" width={600}>
        <AbsentPart />
      </Specimen>
      <Specimen of="a plate with its own headline" width={600}>
        <EmptyPlate headline={t("faces.filteredEmpty.title")} why={t("faces.filteredEmpty.why", { count: 12345 })} />
      </Specimen>
      <Specimen of="space held for what is to come" width={600}>
        <HeldSpace>{t("faces.loading")}</HeldSpace>
      </Specimen>
      <Specimen of="banner of the example" width={600}>
        <ExampleBanner />
      </Specimen>
      <Specimen of="banner, asking" width={600}>
        <div className={styles.low}>
          <Opened by="click">
            <ExampleBanner />
          </Opened>
        </div>
      </Specimen>
    </Specimens>
  );
}

// The units by name, and what they were called before.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { mayChange } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import plain from "../../shared/ui/plain-table.module.css";
import { RenameCell } from "./rename-cell.tsx";
import styles from "./settings.module.css";

export function UnitsTab() {
  const { t } = useTranslation();
  const changes = mayChange(useMe());
  const query = useQuery(trpc.unit.names.queryOptions());
  const asked = useFace(query);
  const units = query.data ?? [];
  const face: Face =
    query.data?.length === 0 && asked.kind === "data"
      ? {
          kind: "empty",
          headline: t("settings.units.none"),
          why: t("settings.units.noneWhy"),
          next: <Link to="/import">{t("frame.nav.import")}</Link>,
        }
      : asked;
  return (
    <Card kicker={t("settings.units.kicker")} title={t("settings.units.title", { count: units.length })} face={face} lines={8}>
      <div className={plain.scroll}>
        <table className={`${plain.table} ${styles.words} ${styles.units}`}>
          <thead>
            <tr>
              <th scope="col">{t("settings.units.name")}</th>
              <th scope="col">{t("settings.units.short")}</th>
              <th scope="col">{t("settings.units.former")}</th>
              {changes ? <th scope="col">{t("settings.units.action")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{unit.name}</th>
                <td>{unit.shortName}</td>
                <td>
                  {unit.former.map((former) => (
                    <span key={former.name} className={styles.former}>
                      {t("settings.units.until", { name: former.name, day: former.until })}
                    </span>
                  ))}
                </td>
                {changes ? (
                  <td>
                    <RenameCell unit={unit} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

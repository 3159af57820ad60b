// Which displays there are, what each shows, and when it was last seen.
import type { RegionNode } from "@rectify/domain/board";
import type { DisplayRow } from "@rectify/domain/display";
import { todayIn } from "@rectify/domain/local-date";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./displays.module.css";
import { useDisplayTexts } from "./use-display-texts.ts";

/** "waiting": confirmed, and its screen has not come for its pass yet. */
export function stateOf(display: DisplayRow, nowMs: number): "waiting" | "open" | "revoked" | "expired" {
  if (display.revokedAt !== null) return "revoked";
  if (Date.parse(display.expiresAt) <= nowMs) return "expired";
  return display.lastSeenAt === null ? "waiting" : "open";
}

type DisplaysTableProps = { displays: readonly DisplayRow[]; regions: readonly RegionNode[]; zone: string; nowMs: number };

export function DisplaysTable({ displays, regions, zone, nowMs }: DisplaysTableProps) {
  const texts = useDisplayTexts();
  const language = useLanguage();
  const at = (iso: string) => formatInstant(iso, zone, language);
  const region = (id: number) => regions.find((r) => r.id === id)?.name ?? `#${id}`;
  const sees = (d: DisplayRow) => [
    texts.levels[d.level],
    d.scope === "all" ? texts.allRegions : d.scope.regions.map(region).join(texts.and),
    d.scenes.length === 0 ? texts.allScenes : d.scenes.map((scene) => texts.scene[scene]).join(texts.and),
    ...(d.watermark ? [texts.withWatermark] : []),
  ];
  return (
    <div className={plain.scroll}>
      <table className={`${plain.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{texts.columns.display}</th>
            <th scope="col">{texts.columns.sees}</th>
            <th scope="col">{texts.columns.state}</th>
            <th scope="col">{texts.columns.seen}</th>
            <th scope="col">{texts.columns.until}</th>
            <th scope="col">{texts.columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {displays.map((d) => {
            const state = stateOf(d, nowMs);
            const inForce = state === "open" || state === "waiting";
            return (
              <tr key={d.id} className={inForce ? undefined : styles.ended}>
                <th scope="row">
                  {d.name}
                  <span className={styles.by} title={d.agent}>
                    {texts.by(d.pairedBy, at(d.pairedAt), d.address)}
                  </span>
                </th>
                <td className={styles.sees}>{sees(d).join(language === "zh" ? "；" : "; ")}</td>
                <td className={styles.whole} data-word={texts.columns.state}>
                  {texts.states[state]}
                </td>
                <td className={styles.whole} data-word={texts.columns.seen}>
                  {d.lastSeenAt ? at(d.lastSeenAt) : texts.never}
                </td>
                <td className={styles.whole} data-word={texts.columns.until}>
                  {formatDay(todayIn(zone, Date.parse(d.expiresAt)), language)}
                </td>
                <td>{inForce ? <Revoke display={d} /> : null}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Revoke({ display: { id, name } }: { display: DisplayRow }) {
  const { t } = useTranslation();
  const texts = useDisplayTexts();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const revoke = useMutation(
    trpc.display.revoke.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.display.list.queryFilter()) }),
  );
  if (!asks)
    return (
      <Button size="small" aria-label={texts.revokeOf(name)} onClick={() => setAsks(true)}>
        {texts.revoke}
      </Button>
    );
  return (
    <div className={styles.sure}>
      <p>{texts.sure}</p>
      <Button size="small" type="primary" autoFocus loading={revoke.isPending} onClick={() => revoke.mutate({ id })}>
        {texts.sureYes}
      </Button>
      <Button size="small" onClick={() => setAsks(false)}>
        {texts.keep}
      </Button>
      <FormFault says={revoke.error ? t(`errors.${boardErrorOf(revoke.error).code}`) : null} />
    </div>
  );
}

// Wall screens that nobody signs in at: pair one by the code it shows, see which there are and when they were last seen, take one away.
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { DisplayForm } from "./display-form.tsx";
import { DisplaysTable, stateOf } from "./displays-table.tsx";
import styles from "./settings.module.css";
import { useDisplayTexts } from "./use-display-texts.ts";

/** The list says when a screen was last seen; after a confirmation one waits to see it come. */
const REFRESH_MS = 15_000;
const WAITING_MS = 2000;

export function DisplaysTab() {
  const texts = useDisplayTexts();
  const query = useQuery({
    ...trpc.display.list.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.some((d) => stateOf(d, state.dataUpdatedAt) === "waiting") ? WAITING_MS : REFRESH_MS),
  });
  const context = useQuery(trpc.board.context.queryOptions()).data;
  const asked = useFace(query);
  const displays = query.data ?? [];
  const inForce = displays.filter((d) => ["open", "waiting"].includes(stateOf(d, query.dataUpdatedAt))).length;
  const face: Face =
    query.data?.length === 0 && asked.kind === "data" ? { kind: "empty", headline: texts.none, why: texts.noneWhy } : asked;
  const regions = context?.regions ?? [];
  return (
    <div className={styles.cards}>
      <Card kicker={texts.pair} title={texts.pairTitle} face={{ kind: "data" }}>
        <DisplayForm regions={regions} />
      </Card>
      <Card kicker={texts.tab} title={texts.count(inForce)} face={face} lines={4}>
        <DisplaysTable displays={displays} regions={regions} zone={context?.zone ?? "Asia/Shanghai"} nowMs={query.dataUpdatedAt} />
      </Card>
    </div>
  );
}

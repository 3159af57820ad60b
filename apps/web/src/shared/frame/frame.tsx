// What stays while pages change: skip link, navigation, top bar, example banner.
import { VIEWERS } from "@rectify/domain/principal";
import { useQuery } from "@tanstack/react-query";
import { useMatches } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { fitChartsToPaper } from "../chart/fit-to-paper.ts";
import { may, mayChange } from "../session/may-open.ts";
import { useMe } from "../session/session-query.ts";
import { trpc } from "../trpc/trpc.ts";
import { ExampleBanner } from "../ui/example-banner.tsx";
import { HeldSpace } from "../ui/held-space.tsx";
import { idle } from "../ui/idle.ts";
import { fetchLayer } from "../ui/late-layer.tsx";
import styles from "./frame.module.css";
import { Nav } from "./nav.tsx";
import { useSeenBoard } from "./seen-board.ts";
import { TopBar } from "./top-bar.tsx";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The page is not the view of a day: no as-of, no comparison. */
    dayless?: boolean;
    /** The page stands alone, without navigation and top bar. */
    frameless?: boolean;
  }
}

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  // Without an answer to who asks, there will be none to anything: then the pages say so.
  const views = me === null || may(me, VIEWERS);
  const context = useQuery({ ...trpc.board.context.queryOptions(), enabled: views }).data ?? null;
  const dayless = useMatches({ select: (matches) => matches.some((match) => match.staticData.dayless === true) });
  const seen = useSeenBoard(context);
  useEffect(fitChartsToPaper, []);
  // What does not arrive now says so when it is opened.
  useEffect(
    () =>
      void idle()
        .then(fetchLayer)
        .catch(() => {}),
    [],
  );
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t("frame.skip")}
      </a>
      <Nav context={context} placed={seen.placed} me={me} />
      <div className={styles.page}>
        <div className={styles.screen}>
          <TopBar context={context} dayless={dayless} me={me} />
          {!seen.example || (me !== null && !mayChange(me)) ? null : context ? (
            <ExampleBanner />
          ) : (
            <HeldSpace>
              <ExampleBanner />
            </HeldSpace>
          )}
        </div>
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

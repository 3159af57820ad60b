import { VIEWERS } from "@rectify/domain/principal";
import { createRootRoute, Outlet, redirect, useMatches } from "@tanstack/react-router";
import { Frame } from "../shared/frame/frame.tsx";
import { NotFoundPage } from "../shared/frame/lost-pages.tsx";
import { EntryNeeded, entryFor, homeOf, may, mayOpen } from "../shared/session/may-open.ts";
import { sessionOptions } from "../shared/session/session-query.ts";
import { queryClient } from "../shared/trpc/query-client.ts";
import { trpc } from "../shared/trpc/trpc.ts";
import { readBoardSearch } from "../shared/url/board-search.ts";
import { EntryOrCrash } from "./entry-or-crash.tsx";

export const rootRoute = createRootRoute({
  validateSearch: readBoardSearch,
  /** Nothing is asked of the board before it is known who asks. */
  beforeLoad: async ({ location }) => {
    const me = await queryClient.fetchQuery(sessionOptions).catch(() => undefined);
    // No answer: the pages find that out themselves, and say it in the place of their data.
    if (me === undefined) return;
    const entry = entryFor(me);
    if (entry !== null || me === null) throw new EntryNeeded(entry ?? "signIn");
    if (!mayOpen(me, location.pathname)) throw redirect({ to: homeOf(me) });
    if (may(me, VIEWERS)) void queryClient.prefetchQuery(trpc.board.context.queryOptions());
  },
  component: () =>
    useMatches({ select: (matches) => matches.some((match) => match.staticData.frameless) }) ? (
      <Outlet />
    ) : (
      <Frame>
        <Outlet />
      </Frame>
    ),
  notFoundComponent: NotFoundPage,
  errorComponent: EntryOrCrash,
});

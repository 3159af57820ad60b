import { createRootRoute, Outlet } from "@tanstack/react-router";
import { Frame } from "../shared/frame/frame.tsx";
import { CrashedPage, NotFoundPage } from "../shared/frame/lost-pages.tsx";
import { queryClient } from "../shared/trpc/query-client.ts";
import { trpc } from "../shared/trpc/trpc.ts";
import { readBoardSearch } from "../shared/url/board-search.ts";

export const rootRoute = createRootRoute({
  validateSearch: readBoardSearch,
  loader: () => {
    void queryClient.prefetchQuery(trpc.board.context.queryOptions());
  },
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: CrashedPage,
});

import { createRoute } from "@tanstack/react-router";
import { queryClient } from "../shared/trpc/query-client.ts";
import { trpc } from "../shared/trpc/trpc.ts";
import { scopeOf } from "../shared/url/board-search.ts";
import { readOverviewSearch } from "../shared/url/overview-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: readOverviewSearch,
  loaderDeps: ({ search }) => scopeOf(search),
  loader: ({ deps }) => {
    void queryClient.prefetchQuery(trpc.progress.overview.queryOptions(deps));
  },
  component: lazyPage(() => import("../features/overview/overview-page.tsx"), "OverviewPage"),
});

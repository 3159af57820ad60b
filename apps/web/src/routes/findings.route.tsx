import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readFindingsSearch } from "../shared/url/findings-search.ts";
import { rootRoute } from "./root.route.tsx";

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings",
  validateSearch: readFindingsSearch,
  component: lazyRouteComponent(() => import("../features/findings/findings-page.tsx"), "FindingsPage"),
});

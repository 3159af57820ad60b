import { createRoute } from "@tanstack/react-router";
import { readFindingsSearch } from "../shared/url/findings-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings",
  validateSearch: readFindingsSearch,
  component: lazyPage(() => import("../features/findings/findings-page.tsx"), "FindingsPage"),
});

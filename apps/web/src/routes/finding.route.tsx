import { createRoute } from "@tanstack/react-router";
import { readFindingSearch } from "../shared/url/findings-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/$finding",
  validateSearch: readFindingSearch,
  component: lazyPage(() => import("../features/finding/finding-page.tsx"), "FindingPage"),
});

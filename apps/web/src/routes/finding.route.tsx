import { createRoute } from "@tanstack/react-router";
import { withTexts } from "../shared/i18n/i18n.ts";
import { readFindingSearch } from "../shared/url/findings-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/$finding",
  validateSearch: readFindingSearch,
  component: lazyPage(() => withTexts("moves", import("../features/finding/finding-page.tsx")), "FindingPage"),
});

import { createRoute } from "@tanstack/react-router";
import { readImportSearch } from "../shared/url/import-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  staticData: { dayless: true },
  validateSearch: readImportSearch,
  component: lazyPage(() => import("../features/import/import-page.tsx"), "ImportPage"),
});

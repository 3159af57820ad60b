import { createRoute } from "@tanstack/react-router";
import { withTexts } from "../shared/i18n/i18n.ts";
import { readImportSearch } from "../shared/url/import-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  staticData: { dayless: true },
  validateSearch: readImportSearch,
  component: lazyPage(() => withTexts("imports", import("../features/import/import-page.tsx")), "ImportPage"),
});

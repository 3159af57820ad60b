import { createRoute } from "@tanstack/react-router";
import { readUnitSearch } from "../features/unit/unit-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const unitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/units/$unitId",
  validateSearch: readUnitSearch,
  component: lazyPage(() => import("../features/unit/unit-page.tsx"), "UnitPage"),
});

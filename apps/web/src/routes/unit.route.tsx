import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readUnitSearch } from "../features/unit/unit-search.ts";
import { rootRoute } from "./root.route.tsx";

export const unitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/units/$unitId",
  validateSearch: readUnitSearch,
  component: lazyRouteComponent(() => import("../features/unit/unit-page.tsx"), "UnitPage"),
});

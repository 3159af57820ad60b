import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root.route.tsx";

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/$finding",
  component: lazyRouteComponent(() => import("../features/finding/finding-page.tsx"), "FindingPage"),
});

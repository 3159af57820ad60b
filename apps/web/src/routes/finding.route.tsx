import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/$finding",
  component: lazyPage(() => import("../features/finding/finding-page.tsx"), "FindingPage"),
});

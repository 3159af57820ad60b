import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

/** Reads what its address says besides the board's scope itself, when it has come. */
export const screenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/screen",
  staticData: { frameless: true },
  component: lazyPage(() => import("../features/screen/screen-page.tsx"), "ScreenPage"),
});

/** Steers a wall that is open elsewhere. */
export const remoteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/remote",
  staticData: { frameless: true, dayless: true },
  component: lazyPage(() => import("../features/remote/remote-page.tsx"), "RemotePage"),
});

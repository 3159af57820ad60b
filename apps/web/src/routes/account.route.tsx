import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root.route.tsx";

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account",
  staticData: { dayless: true },
  component: lazyRouteComponent(() => import("../features/account/account-page.tsx"), "AccountPage"),
});

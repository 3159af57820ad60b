import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root.route.tsx";

export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/accounts",
  staticData: { dayless: true },
  component: lazyRouteComponent(() => import("../features/accounts/accounts-page.tsx"), "AccountsPage"),
});

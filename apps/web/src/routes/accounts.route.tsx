import { createRoute } from "@tanstack/react-router";
import { withTexts } from "../shared/i18n/i18n.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/accounts",
  staticData: { dayless: true },
  component: lazyPage(() => withTexts("accounts", import("../features/accounts/accounts-page.tsx")), "AccountsPage"),
});

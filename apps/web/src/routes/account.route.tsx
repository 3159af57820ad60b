import { createRoute } from "@tanstack/react-router";
import { withTexts } from "../shared/i18n/i18n.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account",
  staticData: { dayless: true },
  component: lazyPage(() => withTexts("secondFactor", import("../features/account/account-page.tsx")), "AccountPage"),
});

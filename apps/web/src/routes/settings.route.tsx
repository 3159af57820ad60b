import { createRoute } from "@tanstack/react-router";
import { readSettingsSearch } from "../shared/url/settings-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  staticData: { dayless: true },
  validateSearch: readSettingsSearch,
  component: lazyPage(() => import("../features/settings/settings-page.tsx"), "SettingsPage"),
});

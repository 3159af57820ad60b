import { createRoute } from "@tanstack/react-router";
import { readBulletinSearch } from "../features/bulletin/bulletin-search.ts";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const bulletinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/bulletins/$bulletinId",
  validateSearch: readBulletinSearch,
  staticData: { dayless: true },
  component: lazyPage(() => import("../features/bulletin/bulletin-page.tsx"), "BulletinPage"),
});

import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readGallerySearch } from "../gallery/gallery-search.ts";
import { withTexts } from "../shared/i18n/i18n.ts";
import { rootRoute } from "./root.route.tsx";

/** For those who build the board; router.ts leaves it out of a build. */
export const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/gallery",
  validateSearch: readGallerySearch,
  staticData: { dayless: true },
  component: lazyRouteComponent(() => withTexts("imports", withTexts("moves", import("../gallery/gallery-page.tsx"))), "GalleryPage"),
});

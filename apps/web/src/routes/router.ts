// All pages. A route is thin: its search, what it asks for early, and the page it loads.
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { CrashedPage } from "../shared/frame/lost-pages.tsx";
import { parseSearch, stringifySearch } from "../shared/url/search-codec.ts";
import { accountRoute } from "./account.route.tsx";
import { accountsRoute } from "./accounts.route.tsx";
import { auditRoute } from "./audit.route.tsx";
import { bulletinRoute } from "./bulletin.route.tsx";
import { findingRoute } from "./finding.route.tsx";
import { findingsRoute } from "./findings.route.tsx";
import { importRoute } from "./import.route.tsx";
import { meetingRoute, meetingsRoute } from "./meetings.route.tsx";
import { overviewRoute } from "./overview.route.tsx";
import { rootRoute } from "./root.route.tsx";
import { remoteRoute, screenRoute } from "./screen.route.tsx";
import { settingsRoute } from "./settings.route.tsx";
import { unitRoute } from "./unit.route.tsx";
import { unitsRoute } from "./units.route.tsx";

// A build knows no gallery: what stands behind a condition that never holds is left out, and with it all that only the gallery imports.
// Its type is left out as well, so that no page can link to it.
const development = (import.meta.env.DEV ? [(await import("./gallery.route.tsx")).galleryRoute] : []) as unknown as [];

const routeTree = rootRoute.addChildren([
  overviewRoute,
  unitsRoute,
  unitRoute,
  findingsRoute,
  findingRoute,
  bulletinRoute,
  importRoute,
  meetingsRoute,
  meetingRoute,
  settingsRoute,
  accountRoute,
  accountsRoute,
  auditRoute,
  screenRoute,
  remoteRoute,
  ...development,
]);

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    parseSearch: (text) => parseSearch(text),
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: false,
    // The frame around a page that failed stays.
    defaultErrorComponent: CrashedPage,
    ...(history ? { history } : {}),
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

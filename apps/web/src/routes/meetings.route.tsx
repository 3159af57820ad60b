import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const meetingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/meetings",
  staticData: { dayless: true },
  component: lazyPage(() => import("../features/meetings/meetings-page.tsx"), "MeetingsPage"),
});

/** `new`, or the id of a meeting. */
export const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/meetings/$meeting",
  staticData: { dayless: true },
  component: lazyPage(() => import("./meeting-page.tsx"), "MeetingPage"),
});

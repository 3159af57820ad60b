import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "./root.route.tsx";

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  staticData: { dayless: true },
});

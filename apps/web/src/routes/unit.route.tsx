import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "./root.route.tsx";

export const unitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/units/$unitId",
});

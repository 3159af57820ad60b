import { createRoute } from "@tanstack/react-router";
import { readListSearch } from "../shared/url/list-search.ts";
import { rootRoute } from "./root.route.tsx";

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings",
  validateSearch: readListSearch,
});

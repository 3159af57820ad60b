import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "./lazy-page.ts";
import { rootRoute } from "./root.route.tsx";

export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/audit",
  staticData: { dayless: true },
  // Read by the page itself, which alone knows what may stand there.
  validateSearch: (raw: Record<string, unknown>) => raw,
  component: lazyPage(() => import("../features/audit/audit-page.tsx"), "AuditPage"),
});

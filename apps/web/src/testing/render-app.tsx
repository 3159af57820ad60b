// The whole board at a URL, on its real routes; answers come from a fake server.
import type { Me } from "@rectify/domain/account";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { configure, render } from "@testing-library/react";
import zhCN from "antd/es/locale/zh_CN";
import { createAppRouter } from "../routes/router.ts";
import { sessionOptions } from "../shared/session/session-query.ts";
import { ThemeProvider } from "../shared/theme/theme-provider.tsx";
import { queryClient } from "../shared/trpc/query-client.ts";
import { buildMe } from "./build-me.ts";

// A page is a chunk of its own, loaded on demand: on a busy machine that takes its time.
configure({ asyncUtilTimeout: 5000 });

export function renderApp(url: string, me: Me | null = buildMe()) {
  queryClient.clear();
  queryClient.setQueryData(sessionOptions.queryKey, me);
  const router = createAppRouter(createMemoryHistory({ initialEntries: [url] }));
  render(
    <ThemeProvider locale={zhCN}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>,
  );
  return router;
}

// A component inside the routes it links to, at a chosen URL.
import { type AnyRouter, createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import zhCN from "antd/es/locale/zh_CN";
import type { ReactNode } from "react";
import { ThemeProvider } from "../shared/theme/theme-provider.tsx";
import { readListSearch } from "../shared/url/list-search.ts";
import { parseSearch, stringifySearch } from "../shared/url/search-codec.ts";

/** Resolves with the router when it has shown the component. */
export async function renderInBoard(content: ReactNode, url = "/"): Promise<{ router: AnyRouter }> {
  const root = createRootRoute({ validateSearch: readListSearch });
  const page = (path: string) =>
    createRoute({ getParentRoute: () => root, path, component: () => <div data-testid="shown">{content}</div> });
  const routeTree = root.addChildren(
    ["/", "/units", "/units/$unitId", "/findings", "/findings/$finding", "/import", "/meetings", "/meetings/$meeting"].map(page),
  );
  const router = createRouter({ routeTree, parseSearch, stringifySearch, history: createMemoryHistory({ initialEntries: [url] }) });
  render(
    <ThemeProvider locale={zhCN}>
      <RouterProvider router={router as never} />
    </ThemeProvider>,
  );
  await screen.findByTestId("shown");
  return { router };
}

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import enUS from "antd/es/locale/en_US";
import zhCN from "antd/es/locale/zh_CN";
import { createAppRouter } from "./routes/router.ts";
import { useLanguage } from "./shared/i18n/use-language.ts";
import { ThemeProvider } from "./shared/theme/theme-provider.tsx";
import { boardErrorOf } from "./shared/trpc/board-error.ts";
import { queryClient } from "./shared/trpc/query-client.ts";

export const router = createAppRouter();

// A session that ended while its page was open: back to the door, with nothing kept.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== "updated" || query.state.status !== "error") return;
  const { code } = boardErrorOf(query.state.error);
  if (code !== "UNAUTHENTICATED" && code !== "PASSWORD_CHANGE_REQUIRED") return;
  queryClient.clear();
  void router.invalidate();
});

export function App() {
  const language = useLanguage();
  return (
    <ThemeProvider locale={language === "zh" ? zhCN : enUS}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}

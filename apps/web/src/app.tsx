import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import enUS from "antd/es/locale/en_US";
import zhCN from "antd/es/locale/zh_CN";
import { createAppRouter } from "./routes/router.ts";
import { useLanguage } from "./shared/i18n/use-language.ts";
import { ThemeProvider } from "./shared/theme/theme-provider.tsx";
import { queryClient } from "./shared/trpc/query-client.ts";

export const router = createAppRouter();

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

// One palette for everything on the page: CSS variables, antd, and through usePalette the charts.
import { DARK, LIGHT, type Palette } from "@rectify/charts/palette";
import { ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale";
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from "react";
import { antdTheme } from "./antd-theme.ts";
import { cssVariables } from "./css-variables.ts";
import { useIsDark } from "./theme-choice.ts";
import { ROOMY, useMedia } from "./use-media.ts";
import { usePrinting } from "./use-printing.ts";

const PaletteContext = createContext<Palette>(LIGHT);

export function usePalette(): Palette {
  return useContext(PaletteContext);
}

export function ThemeProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const wantsDark = useIsDark();
  const printing = usePrinting();
  // Paper is white.
  const dark = wantsDark && !printing;
  const roomy = useMedia(ROOMY);
  const palette = dark ? DARK : LIGHT;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = dark ? "dark" : "light";
    for (const [name, colour] of Object.entries(cssVariables(palette))) root.style.setProperty(name, colour);
  }, [dark, palette]);
  const config = useMemo(() => antdTheme(palette, dark, roomy), [palette, dark, roomy]);
  return (
    <PaletteContext value={palette}>
      <ConfigProvider theme={config} locale={locale} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </PaletteContext>
  );
}

// antd's tokens from the same palette. `overdue` is never one of them, so no antd part can turn red.
import type { Palette } from "@rectify/charts/palette";
import { type ThemeConfig, theme } from "antd";

/** `roomy` is true from 1680 px. */
export function antdTheme(palette: Palette, dark: boolean, roomy: boolean): ThemeConfig {
  const fontSize = roomy ? 15 : 14;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.brand,
      colorLink: palette.link,
      colorLinkHover: palette.link,
      colorSuccess: palette.closed,
      colorInfo: palette.progress,
      colorWarning: palette.soon,
      colorError: palette.fault,
      // antd works the outline out for an opaque ground and lands on a rusty red.
      colorErrorOutline: palette.faultTint,
      // Its named reds, which a tag or a badge can be given.
      red: palette.fault,
      volcano: palette.fault,
      magenta: palette.fault,
      pink: palette.fault,
      colorText: palette.ink,
      colorTextSecondary: palette.ink2,
      colorTextTertiary: palette.ink3,
      colorTextDisabled: palette.ink3,
      colorTextPlaceholder: palette.ink3,
      colorTextLightSolid: palette.onBrand,
      colorBgLayout: palette.page,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorFillAlter: palette.sunken,
      colorBorder: palette.line2,
      colorBorderSecondary: palette.line,
      controlItemBgActive: palette.tint,
      controlItemBgHover: palette.sunken,
      borderRadius: 4,
      borderRadiusLG: 6,
      borderRadiusSM: 2,
      fontSize,
      lineHeight: roomy ? 22 / 15 : 20 / 14,
      fontFamily: "var(--font)",
      controlHeight: 32,
      controlHeightSM: 28,
      controlHeightLG: 40,
      sizeUnit: 4,
      fontWeightStrong: 600,
      motion: false,
      boxShadow: "none",
      boxShadowSecondary: `0 0 0 1px ${palette.line2}`,
      boxShadowTertiary: "none",
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 400, primaryColor: palette.onBrand },
      Table: {
        headerBg: "transparent",
        headerColor: palette.ink2,
        cellPaddingBlockSM: 7,
        cellPaddingInlineSM: 8,
        rowHoverBg: palette.sunken,
      },
      Card: { bodyPadding: 16, headerBg: "transparent" },
      Segmented: { itemSelectedBg: palette.tint, itemSelectedColor: palette.brand, trackBg: palette.surface, trackPadding: 0 },
      Tabs: { inkBarColor: palette.brand },
      Tag: { defaultBg: "transparent" },
    },
  };
}

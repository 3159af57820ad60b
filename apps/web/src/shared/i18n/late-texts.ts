// Texts of pages that few open, in files of their own: they come with the page, and follow a change of language.
// A new area is one file in zh/ and one in en/, a line here, and `withTexts` where its page is loaded.
import type { accounts } from "./zh/accounts.ts";
import type { entry } from "./zh/entry.ts";
import type { imports } from "./zh/imports.ts";
import type { moves } from "./zh/moves.ts";
import type { secondFactor } from "./zh/second-factor.ts";

export type LateTexts = {
  accounts: typeof accounts;
  entry: typeof entry;
  imports: typeof imports;
  moves: typeof moves;
  secondFactor: typeof secondFactor;
};
export type LateArea = keyof LateTexts;

export const LATE_TEXTS: { [A in LateArea]: Record<"zh" | "en", () => Promise<Record<A, object>>> } = {
  accounts: { zh: () => import("./zh/accounts.ts"), en: () => import("./en/accounts.ts") },
  entry: { zh: () => import("./zh/entry.ts"), en: () => import("./en/entry.ts") },
  imports: { zh: () => import("./zh/imports.ts"), en: () => import("./en/imports.ts") },
  moves: { zh: () => import("./zh/moves.ts"), en: () => import("./en/moves.ts") },
  secondFactor: { zh: () => import("./zh/second-factor.ts"), en: () => import("./en/second-factor.ts") },
};

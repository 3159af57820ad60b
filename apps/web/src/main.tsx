// The board in the browser. It only shows: every figure is computed by the server, every change is asked of it.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, router } from "./app.tsx";
import { startI18n } from "./shared/i18n/i18n.ts";
import { initialLanguage } from "./shared/i18n/language.ts";
import { EntryNeeded } from "./shared/session/may-open.ts";
import "./shared/theme/base.css";

const root = document.getElementById("root");
if (root) {
  const texts = startI18n(initialLanguage());
  // The page and its figures are asked for while the texts are on their way.
  void router.load();
  await texts;
  createRoot(root, {
    // The door before the board is shown in the place of an error, and is none.
    onCaughtError: (error) => error instanceof EntryNeeded || console.error(error),
  }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

// The board in the browser. It only shows: every figure is computed by the server, every change is asked of it.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startI18n } from "./shared/i18n/i18n.ts";
import { initialLanguage } from "./shared/i18n/language.ts";
import "./shared/theme/base.css";

const root = document.getElementById("root");
if (root) {
  await startI18n(initialLanguage());
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

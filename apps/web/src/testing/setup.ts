import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { startI18n, withTexts } from "../shared/i18n/i18n.ts";

beforeAll(async () => {
  await startI18n("zh");
  await withTexts("imports", withTexts("moves", Promise.resolve()));
});
afterEach(() => cleanup());

// The definitions as a document: the words of the page, not a second wording.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_WARNING_DAYS } from "@rectify/domain/warning-days";
import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { DEFINED_FIGURES, definitionLines } from "./definition-lines.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const { firstWarningDays } = DEFAULT_WARNING_DAYS;

async function chapter(language: "zh" | "en"): Promise<string[]> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: language === "zh" ? zh : en } },
    interpolation: { escapeValue: false },
  });
  const t = i18n.getFixedT(language);
  return [
    `## ${language === "zh" ? "中文" : "English"}`,
    ...DEFINED_FIGURES.flatMap((figure) => [
      `### ${t(`definitions.${figure}.name`)}`,
      definitionLines(t, figure, { days: { now: firstWarningDays, before: firstWarningDays } })
        .map(({ label, text }) => `- ${t("definitions.line", { label, text })}`)
        .join("\n"),
    ]),
    t("definitions.line", { label: t("definitions.part.source"), text: t("definitions.source") }),
  ];
}

test("docs/definitions.md holds every definition in the words of the page", async () => {
  const intro = [
    "# Definitions",
    "What each figure means, word for word as the pages and the foots of files say it. Every figure is as of a day and within the filters of its page.",
  ];
  const wanted = `${[...intro, ...(await chapter("zh")), ...(await chapter("en"))].join("\n\n")}\n`;
  const path = join(import.meta.dirname, "../../../../../docs/definitions.md");
  expect(readFileSync(path, "utf8")).toBe(wanted);
});

import { basename, join } from "node:path";
import { expect, type Page } from "@playwright/test";

const EXAMPLES = join(import.meta.dirname, "../examples");

/** Chooses a file of `examples/` through the page's file dialog and waits for its preview. */
export async function chooseFile(page: Page, path: string, button = "选择文件"): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await asked).setFiles(join(EXAMPLES, path));
  await expect(page.getByRole("listitem").filter({ hasText: "2 检查" }), `the preview of ${basename(path)}`).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("正在检查");
}

/** The counts of a preview or a result, by their words: "新增" → 38. */
export async function shownCounts(page: Page): Promise<Record<string, number>> {
  const words = await page.getByRole("term").allTextContents();
  const counts = await page.getByRole("definition").allTextContents();
  return Object.fromEntries(words.map((word, i) => [word, Number(counts[i])]));
}

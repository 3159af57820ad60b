// Leafing through a list from the finding's page: in the list's order, with its filters, there and back.
import { expect, test } from "./board-test.ts";

test("next and previous follow the order of the filtered list, by link and by key, and Esc leads back to it", async ({ page }) => {
  await page.goto("/findings?overdue=1&sort=unit");
  const links = page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").getByRole("link");
  await expect(links.nth(3)).toBeVisible();
  const texts = (await links.allTextContents()).slice(0, 4);
  const total = Number(/\d+/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[0]);
  const steps = page.getByRole("navigation", { name: "在清单中前后翻看" });
  const expectAt = async (place: number) => {
    await expect(steps).toContainText(`逾期 ${total} 个中的第 ${place} 个`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[place - 1] ?? "");
  };

  await links.first().click();
  await expectAt(1);
  await expect(steps.getByRole("link", { name: "上一个" })).toHaveCount(0);
  await steps.getByRole("link", { name: "下一个" }).click();
  await expectAt(2);
  await page.keyboard.press("j");
  await expectAt(3);
  await page.keyboard.press("j");
  await expectAt(4);
  await page.keyboard.press("k");
  await expectAt(3);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "键盘快捷键" })).toContainText("j下一个");
  await page.keyboard.press("Escape");
  await page.reload();
  await expectAt(3);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/findings\?overdue=1&sort=unit$/);
  await expect(links.first()).toHaveText(texts[0] ?? "");
});

test("one step back from a finding leaves all that was leafed through", async ({ page }) => {
  await page.goto("/findings?awaiting=1");
  const links = page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").getByRole("link");
  await links.first().click();
  const steps = page.getByRole("navigation", { name: "在清单中前后翻看" });
  await steps.getByRole("link", { name: "下一个" }).click();
  await expect(steps).toContainText("个中的第 2 个");
  await page.goBack();
  await expect(page).toHaveURL(/\/findings\?awaiting=1$/);
});

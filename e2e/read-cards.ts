// Everything that the cards of a page show and save, read inside the page: a hundred worlds take no longer than a hundred drawings.
import type { Page } from "@playwright/test";

export type ReadCard = {
  /** What its table is, as the card names it. */
  name: string;
  title: string;
  /** Texts of the drawing's own tables, by row and cell; shapes left out. */
  drawn: string[][];
  /** Texts of a chart. */
  labels: string[];
  /** Texts of the table twin, head and sums included; null where the card has no switch because it is a table itself. */
  twin: string[][] | null;
};
/** `figures`: the strip of figures, each number and change in order. `files`: name → bytes, base64. */
export type ReadBoard = { heading: string; figures: string[]; cards: ReadCard[]; files: [string, string][] };

type Kept = { under: number; begun: number; blobs: Map<string, Blob>; saved: Map<string, string> };

/** Once a page: counts what is under way, and keeps downloads instead of saving them. */
export async function watchCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: Kept = { under: 0, begun: 0, blobs: new Map(), saved: new Map() };
    Object.assign(window, { kept });
    const asked = window.fetch.bind(window);
    window.fetch = async (...args) => {
      kept.under += 1;
      kept.begun += 1;
      try {
        const answer = await asked(...args);
        await answer.clone().arrayBuffer();
        return answer;
      } finally {
        kept.under -= 1;
      }
    };
    const urlOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = urlOf(blob);
      if (blob instanceof Blob) kept.blobs.set(url, blob);
      return url;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = kept.blobs.get(this.href);
      if (!blob) return click.call(this);
      const reader = new FileReader();
      reader.onload = () => kept.saved.set(this.download, String(reader.result).split(",")[1] ?? "");
      reader.readAsDataURL(blob);
    };
  });
}

/** `files`: the cards whose workbooks are wanted. */
export type Visit = {
  url: string;
  files: readonly string[];
  language: "zh" | "en";
  words: { table: string; chart: string; workbook: string };
};

/** Goes to `url` as a link does, in the language, and reads the page: the drawings, then the twins, then the files of every card. */
export function readCards(page: Page, visit: Visit): Promise<ReadBoard> {
  return page.evaluate(async ({ url, files, language, words }) => {
    const { kept } = window as unknown as { kept: Kept };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const until = async (holds: () => boolean, ms = 10_000) => {
      const limit = performance.now() + ms;
      while (!holds() && performance.now() < limit) await frame();
      return holds();
    };
    const textOf = (cell: Element): string => {
      const copy = cell.cloneNode(true) as Element;
      for (const shape of copy.querySelectorAll("svg, .visually-hidden, [aria-hidden=true]")) shape.remove();
      return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
    };
    const rowsOf = (table: Element) => [...table.querySelectorAll("tr")].map((row) => [...row.children].map(textOf));
    const option = (root: ParentNode, label: string) => [...root.querySelectorAll("label")].find((l) => l.textContent === label);

    const begun = kept.begun;
    if (location.pathname + location.search !== url) {
      history.pushState(null, "", url);
      await until(() => kept.begun > begun, 2000);
    }
    await until(() => kept.under === 0);
    const wanted = language === "zh" ? "zh-CN" : "en";
    if (document.documentElement.lang !== wanted) {
      option(document, language === "zh" ? "中" : "EN")?.click();
      await until(() => document.documentElement.lang === wanted);
    }
    for (let i = 0; i < 3; i += 1) await frame();
    // What has arrived is drawn in pieces: read when nothing waits any more.
    await until(() => document.querySelector('main [data-looking="true"], main section[aria-busy="true"]') === null);
    await until(() => [...document.querySelectorAll("main [data-chart]")].every((chart) => chart.querySelector("svg text") !== null), 3000);
    await frame();

    const cards = () => [...document.querySelectorAll("main [data-table]:has([aria-haspopup=dialog])")];
    const sectionOf = (name: string) => document.querySelector(`main [data-table="${name}"]`);
    const read = new Map<string, ReadCard>();
    for (const card of cards()) {
      read.set(card.getAttribute("data-table") ?? "", {
        name: card.getAttribute("data-table") ?? "",
        title: card.querySelector("h2")?.textContent ?? "",
        drawn: [...card.querySelectorAll("table")].flatMap(rowsOf),
        labels: [...card.querySelectorAll("svg text")].map((label) => label.textContent ?? ""),
        twin: null,
      });
    }
    const strip = document.querySelector("main ul");
    const figures = [...(strip?.querySelectorAll("a, span[class*=delta], span[class*=overdue]") ?? [])]
      .map(textOf)
      .filter((text) => text !== "");
    for (const card of cards()) option(card, words.table)?.click();
    await frame();
    await frame();
    for (const [name, card] of read) {
      const section = sectionOf(name);
      if (section && option(section, words.table)) {
        const table = section.querySelector("table");
        card.twin = table ? rowsOf(table) : null;
      }
      if (section) option(section, words.chart)?.click();
    }

    kept.saved.clear();
    const menus = cards()
      .filter((card) => files.includes(card.getAttribute("data-table") ?? ""))
      .flatMap((card) => [...card.querySelectorAll<HTMLElement>("[aria-haspopup=dialog]")]);
    for (const menu of menus) menu.click();
    const items = () =>
      [...document.querySelectorAll<HTMLButtonElement>("[role=dialog] button")].filter(
        (b) => b.textContent === words.workbook && !b.disabled,
      );
    await until(() => items().length >= menus.length);
    for (const item of items()) item.click();
    await until(() => kept.saved.size >= menus.length);
    for (const menu of menus) menu.click();
    await until(() => items().length === 0, 2000);
    return {
      heading: document.querySelector("h1")?.textContent ?? "",
      figures,
      cards: [...read.values()],
      files: [...kept.saved],
    };
  }, visit);
}

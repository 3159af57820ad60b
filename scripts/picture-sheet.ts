// `pnpm pictures:review`: what the last picture tests found different, on one page: expected, actual, difference.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const results = join(import.meta.dirname, "../test-results");
const found = existsSync(results) ? readdirSync(results, { recursive: true, encoding: "utf8" }) : [];
const differing = found.filter((path) => path.endsWith("-actual.png")).sort();
if (differing.length === 0) {
  console.log("No picture differs. Run the tests first: pnpm test:e2e pictures");
  process.exit(0);
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const picture = (path: string, of: string) =>
  found.includes(path)
    ? `<figure><figcaption>${of}</figcaption><a href="${encodeURI(path)}"><img src="${encodeURI(path)}" alt="${of}"></a></figure>`
    : "";
const rows = differing.map((actual) => {
  const path = actual.replaceAll("\\", "/");
  const of = (kind: string) => picture(path.replace(/actual\.png$/, `${kind}.png`), kind);
  return `<h2>${escaped(path.replace(/^.*\//, "").replace(/-actual\.png$/, ""))}</h2><div>${of("expected")}${of("actual")}${of("diff")}</div>`;
});
const sheet = join(results, "pictures.html");
writeFileSync(
  sheet,
  `<!doctype html><meta charset="utf-8"><title>${differing.length} pictures differ</title>
<style>body{font:14px sans-serif;margin:24px}div{display:flex;gap:12px}figure{margin:0;flex:1;min-width:0}img{width:100%;border:1px solid}</style>
<h1>${differing.length} pictures differ</h1>${rows.join("\n")}\n`,
);
console.log(`${differing.length} pictures differ: open ${relative(process.cwd(), sheet)}`);

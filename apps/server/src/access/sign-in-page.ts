// The page behind a link that no longer opens: plain HTML, because the board itself may not be reachable yet.
import type { Lang } from "@rectify/api/context";

const TEXT = {
  zh: {
    title: "登录链接不可用",
    why: "这个登录链接已经用过、已过期，或者不完整。每个链接只能用一次。",
    next: "请在服务器上重新启动，屏幕上会打印一个新的链接；如果这台浏览器已经登录过，可以直接打开看板。",
    home: "打开看板",
  },
  en: {
    title: "This sign-in link does not open",
    why: "The link was used before, is past its day, or is not complete. Each link works once.",
    next: "Start the server again: it prints a new link. If this browser has signed in before, open the board directly.",
    home: "Open the board",
  },
} as const;

/** Both languages, the reader's first. Takes nothing from the request, so nothing needs escaping. */
export function signInRefusedPage(lang: Lang): string {
  const order: readonly Lang[] = lang === "en" ? ["en", "zh"] : ["zh", "en"];
  const sections = order.map((l) => {
    const t = TEXT[l];
    const tag = l === "zh" ? "zh-CN" : "en";
    return `<section lang="${tag}"><h1>${t.title}</h1><p>${t.why}</p><p>${t.next}</p><p><a href="/">${t.home}</a></p></section>`;
  });
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TEXT[lang].title} · Rectify</title>
<style>
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 36rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; }
section + section { margin-top: 3rem; }
</style>
</head>
<body><main>${sections.join("")}</main></body>
</html>
`;
}

// Where pictures can be compared: letters and edges are drawn by the browser and the fonts of one system.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./find-chromium.ts";

const MADE_WITH = join(import.meta.dirname, "../e2e/pictures/made-with.json");

function said(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

function debian(): boolean {
  if (process.platform !== "linux") return false;
  return said("cat", "/etc/os-release").split("\n").includes("ID=debian");
}

function chromiumMajor(): number | null {
  const version = /\b(\d+)\.\d+\.\d+\.\d+\b/.exec(said(findChromium(process.env) ?? "chromium", "--version"));
  return version ? Number(version[1]) : null;
}

function majorOfPictures(): number | null {
  try {
    return (JSON.parse(readFileSync(MADE_WITH, "utf8")) as { chromium: number }).chromium;
  } catch {
    return null;
  }
}

/** Why this machine cannot compare pictures; null where it can. While they are renewed it does not matter which browser made the old ones. */
export function whyNoPictures(renewing: boolean): string | null {
  if (!debian()) return "pictures are compared on Debian only, whose Chromium and fonts drew them";
  if (!said("fc-list", ":family=Noto Sans CJK SC").trim())
    return "pictures are drawn with Noto Sans CJK SC: apt-get install fonts-noto-cjk";
  const [here, there] = [chromiumMajor(), majorOfPictures()];
  if (renewing || here === there) return null;
  return `pictures were drawn by Chromium ${there}, this is ${here}: renew them with pnpm pictures:renew`;
}

export function rememberBrowser(): void {
  writeFileSync(MADE_WITH, `{ "chromium": ${chromiumMajor()} }\n`);
}

// Finds the browser of the system. Nothing is downloaded: offices install browsers by their own channels.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export const HOW_TO_INSTALL_CHROMIUM =
  "No Chromium found. Install one with: apt-get install chromium fonts-noto-cjk\nor name an executable: CHROMIUM_PATH=/path/to/chromium";

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an executable Chromium: CHROMIUM_PATH alone where it is set, else the first known name on PATH or in /usr/bin. Null when there is none. */
export function findChromium(env: Record<string, string | undefined>, executable = isExecutable): string | null {
  if (env.CHROMIUM_PATH) return executable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const folders = [...(env.PATH ?? "").split(delimiter).filter(Boolean), "/usr/bin"];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable) ?? null;
}

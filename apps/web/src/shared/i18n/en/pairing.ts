// Texts of a wall screen that waits to be paired. They come with its own script only.
import type { PairingTexts } from "../zh/pairing.ts";

export const pairingEn: PairingTexts = {
  title: "Pair a display",
  headline: "The office must confirm this screen",
  code: "Pairing code",
  steps: ["Sign in to the board at your own desk", "Open Settings, then Displays", "Type the code above, give a name, confirm"],
  life: (left) => `The code is good for 8 minutes, once; ${left} left`,
  other: "办公室：登录看板，打开“设置”里的“大屏”，输入这个配对码。",
  over: "The code has expired",
  overWhy: "Nobody confirmed it within 8 minutes. Press any key for a new one.",
  again: "Show a new code",
  revoked: "This display was revoked",
  expired: "The time of this display is over",
  endedWhy: (name) => `“${name}” shows no figures any more. Pair it anew to go on.`,
  pairAnew: "Pair anew",
  full: "Too many screens wait to be paired; trying again shortly",
  failed: "The server does not answer; trying again",
  loading: "Fetching a code",
  signIn: "Sign in with an account",
};

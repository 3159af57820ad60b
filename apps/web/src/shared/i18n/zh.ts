// All texts in Chinese, by area. A new area is one file here and one in en.ts; the keys must be the same.
import { bulletin } from "./zh/bulletin.ts";
import { errors } from "./zh/errors.ts";
import { faces } from "./zh/faces.ts";
import { frame } from "./zh/frame.ts";
import { overview } from "./zh/overview.ts";
import { words } from "./zh/words.ts";

export const zh = { bulletin, errors, faces, frame, overview, words };

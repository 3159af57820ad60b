// All texts in English, by area. The keys are those of zh.ts; texts.test.ts compares them.
import { bulletin } from "./en/bulletin.ts";
import { errors } from "./en/errors.ts";
import { faces } from "./en/faces.ts";
import { frame } from "./en/frame.ts";
import { overview } from "./en/overview.ts";
import { words } from "./en/words.ts";

export const en = { bulletin, errors, faces, frame, overview, words };

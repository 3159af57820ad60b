// All texts in English, by area. The keys are those of zh.ts; texts.test.ts compares them.
import { access } from "./en/access.ts";
import { bulletin } from "./en/bulletin.ts";
import { definitions } from "./en/definitions.ts";
import { errors } from "./en/errors.ts";
import { faces } from "./en/faces.ts";
import { files } from "./en/files.ts";
import { finding } from "./en/finding.ts";
import { findings } from "./en/findings.ts";
import { frame } from "./en/frame.ts";
import { history } from "./en/history.ts";
import { overview } from "./en/overview.ts";
import { search } from "./en/search.ts";
import { settings } from "./en/settings.ts";
import { unit } from "./en/unit.ts";
import { views } from "./en/views.ts";
import { words } from "./en/words.ts";

export const en = {
  access,
  bulletin,
  definitions,
  errors,
  faces,
  finding,
  findings,
  frame,
  history,
  overview,
  settings,
  unit,
  words,
  files,
  search,
  views,
};

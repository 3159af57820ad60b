// Texts in Chinese, by area; those of rarely opened pages are in late-texts.ts. A new area is one file here and one in en.ts; the keys must be the same.
import { access } from "./zh/access.ts";
import { bulletin } from "./zh/bulletin.ts";
import { definitions } from "./zh/definitions.ts";
import { errors } from "./zh/errors.ts";
import { faces } from "./zh/faces.ts";
import { files } from "./zh/files.ts";
import { finding } from "./zh/finding.ts";
import { findings } from "./zh/findings.ts";
import { frame } from "./zh/frame.ts";
import { history } from "./zh/history.ts";
import { overview } from "./zh/overview.ts";
import { search } from "./zh/search.ts";
import { settings } from "./zh/settings.ts";
import { unit } from "./zh/unit.ts";
import { views } from "./zh/views.ts";
import { words } from "./zh/words.ts";

export const zh = {
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

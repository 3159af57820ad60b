// What a reader sees is written in both languages: in the language files and nowhere else.
import { blankComments } from "./blank-comments.ts";
import { isTest, isTypeScript, matches, type RepoFile, type RepoRule } from "./repo-files.ts";

const SHOWN = /^(?:apps\/web|packages\/charts)\/src\//;
/** The language files, and the gallery, which only developers see. */
const LANGUAGES = /^apps\/web\/src\/(?:shared\/i18n|gallery)\//;

const CHINESE = /[\u3400-\u9fff]+/g;

/** Text right after a tag: a tag's end has no blank before it, or a line of its own; a comparison has blanks around. */
const JSX_TEXT = /(?:[\w"'}/]|\n\s*)>\s*[A-Za-z][^<>{}]*(?=<\/|<\w|\{)/g;
const ATTRIBUTE =
  /\b(?:aria-label|aria-roledescription|aria-description|title|placeholder|alt|label|summary|kicker)=\{?(?:"[^"]*[A-Za-z]{2}[^"]*"|'[^']*[A-Za-z]{2}[^']*'|`(?:\$\{[^}]*\}|[^`A-Za-z$])*[A-Za-z]{2}[^`]*`)/g;
/** Words of a chart's option; ids and names of colours are lower case. */
const OPTION_TEXT = /\b(?:text|name|formatter|title)\s*:\s*["'`][A-Z][a-z]/g;

function shownSources(files: readonly RepoFile[]): RepoFile[] {
  return files
    .filter((f) => SHOWN.test(f.path) && isTypeScript(f.path) && !isTest(f.path) && !LANGUAGES.test(f.path))
    .map((f) => ({ path: f.path, text: blankComments(f.text) }));
}

export const textsInLanguageFiles: RepoRule = (files) =>
  shownSources(files).flatMap((f) => [
    ...matches(f, CHINESE, "write it in both language files"),
    ...(f.path.endsWith(".tsx") ? [JSX_TEXT, ATTRIBUTE] : []).flatMap((pattern) => matches(f, pattern, "write it in both language files")),
    ...(f.path.startsWith("packages/charts/") ? matches(f, OPTION_TEXT, "take the words as an argument") : []),
  ]);

// People, departments, units and rounds as they stand in a cell.

/** Full-width letters and digits become plain; line breaks, and spaces between Han characters ("李　敏"), go. */
export function cleanName(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .trim();
}

/** A cell that says "nothing here" in one sign. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-—–－/／\\]{1,2}|无|暂无)$/.test(text.trim());
}

/** Remarks in brackets may hold the same signs that separate names; a bracket that is never closed is no remark. */
function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = [""];
  for (const token of text.match(/[（(][^（）()]*[）)]|[\s\S]/g) ?? []) {
    if (separator.test(token) && token.length === 1) parts.push("");
    else parts[parts.length - 1] += token;
  }
  return parts;
}

/** The people a cell names. "李 敏" is one person, "李敏 周平" are two. */
export function splitPeople(text: string): string[] {
  return splitOutsideBrackets(text, /[、，,；;/／\n]/)
    .flatMap((part) => {
      const words = part.trim().split(/[\s\u3000]+/);
      const several = words.length > 1 && words.every((w) => /^\p{Script=Han}{2,4}$/u.test(w));
      return several ? words : [part];
    })
    .map(cleanName)
    .filter((name) => name !== "");
}

/** The departments of a cell in order, without labels such as 牵头：. */
export function splitDepartments(text: string): string[] {
  const names = splitOutsideBrackets(text, /[、，,；;\n]/)
    .flatMap((part) => part.split(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/u))
    .map((part) => cleanName(part).replace(/^(?:牵头|配合|责任)(?:部门|单位|科室|处室)?[:：]\s*/, ""))
    .filter((name) => name !== "" && !isPlaceholder(name));
  return [...new Set(names)];
}

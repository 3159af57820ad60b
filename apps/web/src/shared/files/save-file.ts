/** Hands bytes or text to the browser as a download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the bytes need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** "单位排名-2026-11-25.xlsx": what it is and of which day, so that the same table of another day sorts beside it. */
export function fileName(what: readonly (string | undefined)[], day: string, type: string): string {
  const plain = (part: string) =>
    part
      .replace(/[\\/:*?"<>|]/g, " ")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, 40);
  return `${[...what.flatMap((part) => (part === undefined ? [] : [plain(part)])), day].join("-")}.${type}`;
}

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

/** A title as a file's name. */
export function fileName(title: string, asOf: string, type: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|]/g, " ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return `${[...plain].slice(0, 60).join("")}-${asOf}.${type}`;
}

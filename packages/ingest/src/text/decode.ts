// Bytes of a text file → text. Says which encoding it used and refuses what it cannot read, rather than showing replacement characters.

export type Decoded = { ok: true; text: string; encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" } | { ok: false };

/** Control characters that no text has; a NUL could not be stored either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;

/**
 * UTF-16 by its byte order mark, UTF-8 with or without one, else GB18030 (of which GBK and GB2312 are parts). The mark is not part of the
 * text. Not ok when the bytes are valid in none of them.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be");
  const utf8 = decodeAs(bytes, "utf-8");
  return utf8.ok ? utf8 : decodeAs(bytes, "gb18030");
}

function decodeAs(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030"): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return NOT_TEXT.test(text) ? { ok: false } : { ok: true, text, encoding };
  } catch {
    return { ok: false };
  }
}

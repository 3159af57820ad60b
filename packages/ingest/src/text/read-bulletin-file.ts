// A bulletin's file → its text. The text returned here is the text that is stored and that every span points into.
import { Buffer } from "node:buffer";
import mammoth from "mammoth";
import { checkZip, ZIP_LIMITS } from "../zip-guard.ts";
import { decodeText } from "./decode.ts";

/** Characters of one bulletin. Real ones have up to 60,000. */
export const MAX_BULLETIN_CHARS = 1_000_000;

export type BulletinFile =
  | { ok: true; text: string; encoding: string }
  | { ok: false; code: "FILE_TOO_LARGE" | "FILE_UNREADABLE" | "ENCODING_UNKNOWN"; facts: Record<string, string | number> };

/**
 * Reads txt (UTF-8, UTF-16 with a byte order mark, GB18030) and docx; the bytes decide which, not the name. `encoding` is "docx" for the
 * latter. FILE_TOO_LARGE {what, limit (bytes) | chars | ratio}; FILE_UNREADABLE {reason: "empty" | "old-word" | "pdf" | …, file}; ENCODING_UNKNOWN {file}.
 */
export async function readBulletinFile(bytes: Uint8Array, fileName: string): Promise<BulletinFile> {
  if (bytes.length > ZIP_LIMITS.uploadBytes) {
    return { ok: false, code: "FILE_TOO_LARGE", facts: { what: "upload", limit: ZIP_LIMITS.uploadBytes, file: fileName } };
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readDocx(bytes, fileName);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable("old-word", fileName);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return unreadable("pdf", fileName);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, code: "ENCODING_UNKNOWN", facts: { file: fileName } };
  return textOf(decoded.text, decoded.encoding, fileName);
}

async function readDocx(bytes: Uint8Array, fileName: string): Promise<BulletinFile> {
  const guard = checkZip(bytes);
  if (!guard.ok) return { ok: false, code: guard.code, facts: { ...guard.facts, file: fileName } };
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
    // A docx can spell NUL and halves of surrogate pairs as character references; no database text holds them.
    return textOf(value.replaceAll("\0", "").toWellFormed(), "docx", fileName);
  } catch {
    // A zip that is no docx, or one whose document part is damaged: mammoth's own words would not help the reader.
    return unreadable("not-a-docx", fileName);
  }
}

function textOf(text: string, encoding: string, fileName: string): BulletinFile {
  if (text.length > MAX_BULLETIN_CHARS)
    return { ok: false, code: "FILE_TOO_LARGE", facts: { what: "text", chars: MAX_BULLETIN_CHARS, file: fileName } };
  if (text.trim() === "") return unreadable("empty", fileName);
  return { ok: true, text, encoding };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function unreadable(reason: string, file: string): BulletinFile {
  return { ok: false, code: "FILE_UNREADABLE", facts: { reason, file } };
}

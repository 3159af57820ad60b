// Counts what a zip (xlsx, docx) really inflates to before anything parses it. A 1 MB file can hold 1 GiB; sizes written in it are not believed.
import { Inflate } from "fflate";

const MIB = 1024 * 1024;

/** Bytes of an upload, bytes it may inflate to in all, and inflated bytes per byte of the file. */
export const ZIP_LIMITS = { uploadBytes: 20 * MIB, unpackedBytes: 200 * MIB, ratio: 100 } as const;
export type ZipLimits = { uploadBytes: number; unpackedBytes: number; ratio: number };

export type ZipCheck = { ok: true } | { ok: false; code: "FILE_TOO_LARGE" | "FILE_UNREADABLE"; facts: Record<string, string | number> };

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Deflate expands at most 1032 times, so a step of this many packed bytes stays below 9 MB. */
const STEP_BYTES = 8192;
/** A data descriptor after an entry has at most this many bytes; a larger gap would hide an entry. */
const DESCRIPTOR_BYTES = 24;

/** Thrown inside this file only. */
class Refusal extends Error {
  readonly code: "FILE_TOO_LARGE" | "FILE_UNREADABLE";
  readonly facts: Record<string, string | number>;
  constructor(code: "FILE_TOO_LARGE" | "FILE_UNREADABLE", facts: Record<string, string | number>) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

type Entry = { offset: number; dataStart: number; dataEnd: number; method: number };

/**
 * Inflates every entry of the zip and counts the bytes that come out, keeping none of them.
 * FILE_TOO_LARGE {what: "upload" | "unpacked", limit (bytes)} or {what: "ratio", ratio}: above a limit. FILE_UNREADABLE {reason}: no zip, damaged, encrypted,
 * or entries that overlap or hide, so that two readers would see different contents.
 */
export function checkZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipCheck {
  if (bytes.length > limits.uploadBytes) {
    return { ok: false, code: "FILE_TOO_LARGE", facts: { what: "upload", limit: limits.uploadBytes, bytes: bytes.length } };
  }
  try {
    const count = counter(bytes.length, limits);
    for (const entry of entriesOf(bytes)) {
      if (entry.method === 0) count(entry.dataEnd - entry.dataStart);
      else inflate(bytes.subarray(entry.dataStart, entry.dataEnd), count);
    }
    return { ok: true };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, facts: error.facts };
    // Every other failure comes from reading damaged bytes (a range error of the view, an error of the inflater).
    return { ok: false, code: "FILE_UNREADABLE", facts: { reason: "damaged" } };
  }
}

function counter(packedBytes: number, limits: ZipLimits): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    if (total > limits.unpackedBytes) throw new Refusal("FILE_TOO_LARGE", { what: "unpacked", limit: limits.unpackedBytes });
    if (total > packedBytes * limits.ratio) throw new Refusal("FILE_TOO_LARGE", { what: "ratio", ratio: limits.ratio });
  };
}

function inflate(packed: Uint8Array, count: (bytes: number) => void): void {
  const stream = new Inflate((chunk) => count(chunk.length));
  for (let at = 0; ; at += STEP_BYTES) {
    const last = at + STEP_BYTES >= packed.length;
    stream.push(packed.subarray(at, at + STEP_BYTES), last);
    if (last) return;
  }
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let at = directory;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Refusal("FILE_UNREADABLE", { reason: "damaged" });
    entries.push(entryAt(view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (entries.length === 0) throw new Refusal("FILE_UNREADABLE", { reason: "empty" });
  // Some readers go on past the stated count for as long as headers follow.
  if (at !== end) throw new Refusal("FILE_UNREADABLE", { reason: "damaged" });
  refuseOverlapsAndGaps(entries, directory);
  return entries;
}

function endRecordAt(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_RECORD && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new Refusal("FILE_UNREADABLE", { reason: "not-a-zip" });
}

function entryAt(view: DataView, at: number): Entry {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (encrypted) throw new Refusal("FILE_UNREADABLE", { reason: "encrypted" });
  const method = view.getUint16(at + 10, true);
  const packedBytes = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  // 0xffffffff would mean "see the zip64 field": no file below the upload limit needs it.
  const readable = (method === 0 || method === 8) && packedBytes !== 0xffffffff && view.getUint32(offset, true) === LOCAL_HEADER;
  if (!readable) throw new Refusal("FILE_UNREADABLE", { reason: "damaged" });
  const dataStart = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return { offset, dataStart, dataEnd: dataStart + packedBytes, method };
}

/** A reader of local headers and a reader of the directory must see the same entries, each byte once. */
function refuseOverlapsAndGaps(entries: readonly Entry[], directory: number): void {
  const ordered = entries.toSorted((a, b) => a.offset - b.offset);
  let previousEnd = 0;
  for (const [i, entry] of ordered.entries()) {
    const gap = entry.offset - previousEnd;
    if (gap < 0 || gap > (i === 0 ? 0 : DESCRIPTOR_BYTES)) throw new Refusal("FILE_UNREADABLE", { reason: "overlapping" });
    previousEnd = entry.dataEnd;
  }
  const tail = directory - previousEnd;
  if (tail < 0 || tail > DESCRIPTOR_BYTES) throw new Refusal("FILE_UNREADABLE", { reason: "overlapping" });
}

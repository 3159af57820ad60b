// A browser's screenshot, packed tighter without changing a pixel: flat colours and letters pack better as they are than as differences to their
// neighbours, which is how the browser stores them for speed.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = 8;
/** Bytes a pixel, by colour type: RGB and RGBA of 8 bits, the two that Chromium writes. */
const BYTES: Record<number, number> = { 2: 3, 6: 4 };

type Chunk = { type: string; data: Buffer };

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function packed({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The rows as they are, each behind a 0 that says so. */
export function plainRows(filtered: Buffer, rowBytes: number, pixelBytes: number): Buffer {
  const rows = Buffer.from(filtered);
  const step = rowBytes + 1;
  for (let start = 0; start < rows.length; start += step) {
    const filter = rows[start] ?? 0;
    rows[start] = 0;
    for (let i = 1; filter !== 0 && i < step; i += 1) {
      const left = i > pixelBytes ? (rows[start + i - pixelBytes] ?? 0) : 0;
      const up = start > 0 ? (rows[start + i - step] ?? 0) : 0;
      const corner = start > 0 && i > pixelBytes ? (rows[start + i - step - pixelBytes] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[start + i] = ((rows[start + i] ?? 0) + guess) & 255;
    }
  }
  return rows;
}

/** The same picture, or `png` itself where it is of another kind or would not shrink. */
export function smallerPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const head = chunks[0]?.data;
  const pixelBytes = head && head[8] === 8 && head[12] === 0 ? BYTES[head[9] ?? 0] : undefined;
  if (!head || pixelBytes === undefined) return png;
  const filtered = inflateSync(Buffer.concat(chunks.filter((c) => c.type === "IDAT").map((c) => c.data)));
  const data = deflateSync(plainRows(filtered, head.readUInt32BE(0) * pixelBytes, pixelBytes), { level: 9, memLevel: 9 });
  const smaller = Buffer.concat([
    png.subarray(0, SIGNATURE),
    ...[
      { type: "IHDR", data: head },
      { type: "IDAT", data },
      { type: "IEND", data: Buffer.alloc(0) },
    ].map(packed),
  ]);
  return smaller.length < png.length ? smaller : png;
}

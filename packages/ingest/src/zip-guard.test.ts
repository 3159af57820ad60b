import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkZip, ZIP_LIMITS } from "./zip-guard.ts";

const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 2654435761 + (i >> 3) * 40503) >>> 11);

describe("a zip before it is parsed", () => {
  test("an ordinary zip passes, packed or stored", () => {
    const files = { "a.xml": strToU8("<a>内容</a>"), "b/c.xml": [noise(5000), { level: 0 }] as const };
    expect(checkZip(zipSync(files as never))).toEqual({ ok: true });
  });

  test("a small file that inflates beyond its ratio is refused without believing its header", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    // the size in both headers now claims ten bytes
    const view = new DataView(bomb.buffer);
    view.setUint32(22, 10, true);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(checkZip(bomb)).toEqual({ ok: false, code: "FILE_TOO_LARGE", facts: { what: "ratio", ratio: 100 } });
  });

  test("the sum over all entries counts, not each alone", () => {
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}.bin`, noise(1000)]));
    const refused = checkZip(zipSync(files), { ...ZIP_LIMITS, unpackedBytes: 9999 });
    expect(refused).toEqual({ ok: false, code: "FILE_TOO_LARGE", facts: { what: "unpacked", limit: 9999 } });
    expect(checkZip(zipSync(files), { ...ZIP_LIMITS, unpackedBytes: 10_000 })).toEqual({ ok: true });
  });

  test("an upload above the limit is refused before it is read", () => {
    expect(checkZip(new Uint8Array(ZIP_LIMITS.uploadBytes + 1))).toMatchObject({ code: "FILE_TOO_LARGE", facts: { what: "upload" } });
  });

  test("what is no zip, is cut off or is damaged is unreadable", () => {
    const zip = zipSync({ "a.xml": noise(4000) });
    const damaged = zip.slice();
    damaged.fill(0xff, 60, 200);
    for (const bytes of [strToU8("关于"), new Uint8Array(0), zip.subarray(0, 300), damaged]) {
      expect(checkZip(bytes)).toMatchObject({ ok: false, code: "FILE_UNREADABLE" });
    }
  });

  test("an encrypted entry is unreadable and says so", () => {
    const zip = zipSync({ "a.xml": noise(4000) });
    const view = new DataView(zip.buffer);
    const directory = view.getUint32(zip.length - 6, true);
    view.setUint16(directory + 8, 1, true);
    expect(checkZip(zip)).toEqual({ ok: false, code: "FILE_UNREADABLE", facts: { reason: "encrypted" } });
  });

  test("an entry beyond the stated count is not overlooked", () => {
    const zip = zipSync({ "a.xml": noise(4000), "b.xml": noise(4000) });
    const view = new DataView(zip.buffer);
    view.setUint16(zip.length - 12, 1, true);
    expect(checkZip(zip)).toMatchObject({ ok: false, code: "FILE_UNREADABLE" });
  });

  test("two directory entries that share one body are refused", () => {
    const zip = zipSync({ "a.xml": noise(4000), "b.xml": noise(4000) });
    const view = new DataView(zip.buffer);
    const directory = view.getUint32(zip.length - 6, true);
    const second = directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
    view.setUint32(second + 42, 0, true);
    expect(checkZip(zip)).toEqual({ ok: false, code: "FILE_UNREADABLE", facts: { reason: "overlapping" } });
  });
});

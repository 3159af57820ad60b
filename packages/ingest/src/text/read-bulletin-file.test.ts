import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { minimalDocx } from "./minimal-docx.ts";
import { MAX_BULLETIN_CHARS, readBulletinFile } from "./read-bulletin-file.ts";

const TEXT = "关于“供水管网漏损偏高”的问题\r\n整改情况：一是排查；二是更换。〇①\n";
const EXAMPLES = join(import.meta.dirname, "../../../../examples/bulletins");

describe("the text of a bulletin's file", () => {
  test.each([
    ["utf-8", iconv.encode(TEXT, "utf8")],
    ["utf-8", iconv.encode(TEXT, "utf8", { addBOM: true })],
    ["utf-16le", iconv.encode(TEXT, "utf16le", { addBOM: true })],
    ["utf-16be", iconv.encode(TEXT, "utf16be", { addBOM: true })],
    ["gb18030", iconv.encode(TEXT, "gb18030")],
  ])("comes out the same from %s, without a byte order mark", async (encoding, bytes) => {
    expect(await readBulletinFile(bytes, "通报.txt")).toEqual({ ok: true, text: TEXT, encoding });
  });

  test("a docx gives its paragraphs in order, whatever its name says", async () => {
    const read = await readBulletinFile(minimalDocx(["第一段 <甲> & 乙", "第二段"]), "通报.txt");
    expect(read).toMatchObject({ ok: true, encoding: "docx" });
    expect(read.ok && read.text.split(/\n+/).filter(Boolean)).toEqual(["第一段 <甲> & 乙", "第二段"]);
  });

  test("signs that no database text can hold are taken out of a docx", async () => {
    const docx = unzipSync(minimalDocx(["第一段@"]));
    const xml = strFromU8(docx["word/document.xml"] ?? new Uint8Array()).replace("@", "&#0;甲&#xD800;😀");
    const read = await readBulletinFile(zipSync({ ...docx, "word/document.xml": strToU8(xml) }), "通报.docx");
    expect(read.ok && read.text.trim()).toBe("第一段甲\ufffd😀");
  });

  test("the committed docx example can be read", async () => {
    const read = await readBulletinFile(readFileSync(join(EXAMPLES, "丰泽区市场监督管理局通报.docx")), "通报.docx");
    expect(read.ok && read.text).toContain("（二）关于“投诉举报办理超期”问题的整改");
  });

  test("a docx that inflates beyond its ratio is refused unread", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(30_000_000) }, { level: 9 });
    expect(await readBulletinFile(bomb, "通报.docx")).toMatchObject({ ok: false, code: "FILE_TOO_LARGE", facts: { what: "ratio" } });
  });

  test("what is no bulletin is refused with its reason", async () => {
    const cases = [
      ["empty", strToU8(" \n\n ")],
      ["old-word", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
      ["pdf", strToU8("%PDF-1.7")],
      ["not-a-docx", zipSync({ "a.txt": strToU8("关于") })],
    ] as const;
    for (const [reason, bytes] of cases) {
      expect(await readBulletinFile(bytes, "x")).toEqual({ ok: false, code: "FILE_UNREADABLE", facts: { reason, file: "x" } });
    }
  });

  test("bytes of no known encoding are refused instead of shown as replacement characters", async () => {
    const refused = { ok: false, code: "ENCODING_UNKNOWN", facts: { file: "x.txt" } };
    expect(await readBulletinFile(new Uint8Array([0xff, 0xff, 0x80, 0x00]), "x.txt")).toEqual(refused);
    expect(await readBulletinFile(strToU8("关于\u0000问题"), "x.txt")).toEqual(refused);
  });

  test("a text longer than any bulletin is refused", async () => {
    const long = strToU8("a".repeat(MAX_BULLETIN_CHARS + 1));
    expect(await readBulletinFile(long, "x.txt")).toMatchObject({ ok: false, code: "FILE_TOO_LARGE", facts: { what: "text" } });
  });
});

// How the public can answer: telephone, postal address, e-mail, as the closing paragraphs state them.

import type { Span } from "@rectify/domain/issue";
import { type MappedText, spanOf } from "./mapped-text.ts";

export type Contact = { value: string; span: Span };
export type Contacts = { phone: Contact | null; post: Contact | null; email: Contact | null };

const PHONE = /(?:电话|热线)(?:号码|\(.{1,6}\))?(?:为|是)?:?((?:\(0\d{2,3}\)|0\d{2,3}[- ]?)?\d{7,8}(?:-\d{1,6})?|1\d{10})(?!\d)/;
const POST =
  /(?:邮政信箱|通[信讯]地址|邮寄地址|信函地址|来信地址|联系地址|办公地址|信箱|地址)(?:为|是)?:([^;。,]{4,60}?)(?=[;。,(]|邮编|邮政编码|电子|联系|电话|$)/;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/;

export function findContacts(closing: readonly MappedText[]): Contacts {
  return { phone: find(closing, PHONE, 1), post: find(closing, POST, 1), email: find(closing, EMAIL, 0) };
}

function find(paragraphs: readonly MappedText[], pattern: RegExp, group: 0 | 1): Contact | null {
  for (const paragraph of paragraphs) {
    const m = pattern.exec(paragraph.text);
    if (!m) continue;
    const value = m[group] as string;
    const from = group === 0 ? m.index : m.index + m[0].lastIndexOf(value);
    return { value, span: spanOf(paragraph, from, from + value.length) };
  }
  return null;
}

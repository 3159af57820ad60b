// Secrets that open something: handed out once, kept only as a hash.
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in characters that need no escaping in a URL or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(secret).digest());
}

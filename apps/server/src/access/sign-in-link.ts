import type { Database } from "@rectify/db/database";
import { replaceSignInLink } from "@rectify/db/queries/sessions";
import { hashSecret, newSecret } from "./secret.ts";

const VALID_MS = 7 * 24 * 3600 * 1000;

/** Makes a new one-time link; earlier unused ones stop working. @returns path and query, to append to the origin */
export async function makeSignInLink(db: Database, nowMs: number): Promise<string> {
  const token = newSecret();
  await replaceSignInLink(db, {
    tokenHash: hashSecret(token),
    createdAt: new Date(nowMs),
    expiresAt: new Date(nowMs + VALID_MS),
  });
  return `/sign-in?token=${token}`;
}

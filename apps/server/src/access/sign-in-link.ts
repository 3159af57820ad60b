import type { Database } from "@rectify/db/database";
import { replaceSignInLink } from "@rectify/db/queries/sessions";
import { firstDoor } from "./first-door.ts";
import { hashSecret, newSecret } from "./secret.ts";

const VALID_MS = 7 * 24 * 3600 * 1000;

/**
 * Makes a new one-time link; earlier unused ones stop working. With accounts there is none: people sign in by name.
 * @returns path and query, to append to the origin
 */
export async function makeSignInLink(db: Database, nowMs: number, onlyThisMachine = true): Promise<string> {
  if ((await firstDoor(db, onlyThisMachine)) === "closed") return "/";
  const token = newSecret();
  await replaceSignInLink(db, {
    tokenHash: hashSecret(token),
    createdAt: new Date(nowMs),
    expiresAt: new Date(nowMs + VALID_MS),
  });
  return `/sign-in?token=${token}`;
}

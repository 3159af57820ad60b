// Passwords as they are kept: scrypt with a salt of their own, the cost beside the hash so that it can rise.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** A whole office signs in within seconds on a machine of two cores; the locks keep guessers slow. */
const COST = 2 ** 14;
const BLOCK = 8;
const PARALLEL = 1;
const KEY_BYTES = 32;
/** What the work needs, and as much again. */
const MAX_MEMORY = 128 * COST * BLOCK * 2;

/** At most two at a time: the process has four threads for such work, and names of hosts and files are looked up on them too. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: BLOCK, p: PARALLEL, maxmem: MAX_MEMORY };
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await new Promise((resolve, reject) => {
      // The same password typed on another keyboard is the same password.
      scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST, salt.toString("base64url"), key.toString("base64url")].join("$");
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [kind, cost, salt, key] = stored.split("$");
  if (kind !== "scrypt" || !salt || !key) return false;
  const wanted = Buffer.from(key, "base64url");
  const found = await derive(password, Buffer.from(salt, "base64url"), Number(cost));
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

let nobody: Promise<string> | undefined;

/** A hash that nothing opens: an unknown name takes as long as a wrong password. */
export function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword(randomBytes(16).toString("base64url"));
  return nobody;
}

/** For a first sign-in: 75 random bits, told apart when read aloud, of three kinds. */
export function oneTimePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const draw = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join("");
  return `${draw()}-${draw()}-${draw()}-A7`;
}

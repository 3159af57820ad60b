// Signed-in browsers and one-time links. Only SHA-256 hashes of their secrets are ever stored.
import { type Principal, principalSchema } from "@rectify/domain/principal";
import type { Database } from "../database.ts";

type Hash = Uint8Array<ArrayBuffer>;

/** Makes the only valid link: earlier ones that were never used stop working. */
export async function replaceSignInLink(db: Database, link: { tokenHash: Hash; createdAt: Date; expiresAt: Date }): Promise<void> {
  await db.transaction(async ({ prisma }) => {
    await prisma.signInLink.deleteMany({ where: { usedAt: null } });
    await prisma.signInLink.create({ data: link });
  });
}

/** Uses up a link and opens a session, both or neither. False when the link is unknown, used or past its day. */
export async function exchangeSignInLink(
  db: Database,
  tokenHash: Hash,
  session: { idHash: Hash; principal: Principal; createdAt: Date; expiresAt: Date },
): Promise<boolean> {
  return db.transaction(async ({ prisma }) => {
    const { count } = await prisma.signInLink.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: session.createdAt } },
      data: { usedAt: session.createdAt },
    });
    if (count !== 1) return false;
    await prisma.session.deleteMany({ where: { expiresAt: { lte: session.createdAt } } });
    await prisma.session.create({ data: { ...session, lastSeenAt: session.createdAt } });
    return true;
  });
}

/** A session seen again within this time is not written again. */
const SEEN_STEP_MS = 60_000;

/** Whose session it is, or null when there is none that still holds. */
export async function findSessionPrincipal(db: Database, idHash: Hash, now: Date): Promise<Principal | null> {
  const found = await db.prisma.session.findUnique({
    where: { idHash, expiresAt: { gt: now } },
    select: { principal: true, lastSeenAt: true },
  });
  if (!found) return null;
  if (now.getTime() - found.lastSeenAt.getTime() > SEEN_STEP_MS) {
    await db.prisma.session.updateMany({ where: { idHash }, data: { lastSeenAt: now } });
  }
  return principalSchema.safeParse(found.principal).data ?? null;
}

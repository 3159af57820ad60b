// Sessions of browsers: a cookie that scripts cannot read and other sites cannot send.
import type { Database } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { exchangeSignInLink, findSession, type OpenSession } from "@rectify/db/queries/sessions";
import { FIRST_RUN, GUEST } from "@rectify/domain/principal";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type FirstDoor, firstDoor } from "./first-door.ts";
import { hashSecret, newSecret } from "./secret.ts";

/** A guest cannot sign in again without a restart, so the session outlives a month of meetings. */
const GUEST_MS = 40 * 24 * 3600 * 1000;
/** Enough to think of a name and a password. */
const FIRST_RUN_MS = 3600 * 1000;

/** Over HTTPS the name itself binds the cookie to this host; browsers drop such cookies over plain HTTP, which is this machine only. */
export function cookieName(request: Pick<FastifyRequest, "protocol">): string {
  return request.protocol === "https" ? "__Host-rectify_session" : "rectify_session";
}

/** Who sends the request, or null. */
export async function sessionOf(db: Database, request: FastifyRequest, nowMs: number): Promise<OpenSession | null> {
  const secret = request.cookies[cookieName(request)];
  return secret ? findSession(db, hashSecret(secret), new Date(nowMs)) : null;
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, secret: string, lastsMs: number): void {
  const secure = request.protocol === "https";
  reply.setCookie(cookieName(request), secret, {
    httpOnly: true,
    sameSite: "strict",
    path: "/",
    secure,
    maxAge: Math.floor(lastsMs / 1000),
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), { httpOnly: true, sameSite: "strict", path: "/", secure: request.protocol === "https" });
}

/** Turns a one-time token into a session. "closed" when the token opens nothing. */
export async function signInWith(
  db: Database,
  token: string,
  onlyThisMachine: boolean,
  to: { request: FastifyRequest; reply: FastifyReply; nowMs: number },
): Promise<FirstDoor> {
  const door = await firstDoor(db, onlyThisMachine);
  if (door === "closed") return door;
  const secret = newSecret();
  const createdAt = new Date(to.nowMs);
  const lastsMs = door === "guest" ? GUEST_MS : FIRST_RUN_MS;
  const expiresAt = new Date(to.nowMs + lastsMs);
  const principal = door === "guest" ? GUEST : FIRST_RUN;
  const session = { idHash: hashSecret(secret), principal, createdAt, expiresAt };
  const opened = await exchangeSignInLink(db, hashSecret(token), session, (tx) =>
    appendAudit(tx, {
      at: createdAt.toISOString(),
      actor: principal.id,
      origin: `web ${to.request.ip}`,
      action: "access.signed-in",
      subject: "one-time link",
      before: null,
      after: { door },
    }),
  );
  if (!opened) return "closed";
  setSessionCookie(to.request, to.reply, secret, lastsMs);
  return door;
}

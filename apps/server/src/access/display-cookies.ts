// The two cookies of a wall screen: one while it waits to be paired, and its pass. Scripts cannot read them, other sites cannot send them.
import type { Database } from "@rectify/db/database";
import { findPass } from "@rectify/db/queries/displays";
import { PAIRING_MS } from "@rectify/domain/pairing-code";
import type { Principal } from "@rectify/domain/principal";
import type { FastifyReply, FastifyRequest } from "fastify";
import { hashSecret } from "./secret.ts";

type Kind = "display" | "pairing";

/** A pass that has ended is kept by the browser for a while, so that its screen can be told why it is dark. */
const AFTERGLOW_MS = 30 * 24 * 3600_000;
/** Browsers keep no cookie for longer. */
const MOST_MS = 400 * 24 * 3600_000;

const nameOf = (kind: Kind, request: Pick<FastifyRequest, "protocol">) =>
  request.protocol === "https" ? `__Host-rectify_${kind}` : `rectify_${kind}`;

/** Null where the browser sends none. */
export function secretHashOf(kind: Kind, request: FastifyRequest): Uint8Array<ArrayBuffer> | null {
  const secret = request.cookies[nameOf(kind, request)];
  return secret ? hashSecret(secret) : null;
}

function set(kind: Kind, request: FastifyRequest, reply: FastifyReply, secret: string, lastsMs: number): void {
  const secure = request.protocol === "https";
  const maxAge = Math.floor(Math.min(MOST_MS, lastsMs) / 1000);
  reply.setCookie(nameOf(kind, request), secret, { httpOnly: true, sameSite: "strict", path: "/", secure, maxAge });
}

export function setPairingCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  set("pairing", request, reply, secret, 2 * PAIRING_MS);
}

/** The pass takes the place of the cookie that waited for it. */
export function setPassCookie(request: FastifyRequest, reply: FastifyReply, secret: string, lastsMs: number): void {
  set("display", request, reply, secret, lastsMs + AFTERGLOW_MS);
  const secure = request.protocol === "https";
  reply.clearCookie(nameOf("pairing", request), { httpOnly: true, sameSite: "strict", path: "/", secure });
}

/** The display that sends the request, or null. */
export async function displayOf(db: Database, request: FastifyRequest, nowMs: number): Promise<Principal | null> {
  const hash = secretHashOf("display", request);
  return hash ? findPass(db, hash, new Date(nowMs)) : null;
}

// Tells whoever watches that data changed, and nothing of what: the screen asks again through the use-cases, under its own policy.
import { holderOf, type Walls } from "@rectify/api/screens/walls";
import { authorise } from "@rectify/api/use-case";
import { isConnectionLost } from "@rectify/db/connection-lost";
import type { Database } from "@rectify/db/database";
import { ownDisplay } from "@rectify/db/queries/displays";
import { lastChange } from "@rectify/db/queries/last-change";
import { DomainError } from "@rectify/domain/errors";
import { allows, type Principal, STEERERS, VIEWERS, WALL } from "@rectify/domain/principal";
import { wallIdSchema } from "@rectify/domain/screen/wall-state";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { MakeContext } from "./trpc.ts";

/** One question to the database a second for all that watch; none while nobody does. */
const LOOK_MS = 1000;
/** Longer silence is a dead line to the browser, and to proxies in between. */
const BEAT_MS = 10_000;
/** A session that ended hears nothing more after this time. */
const CHECK_MS = 15_000;
/** Screens of one session: a wall, its spare, and room for tabs forgotten. */
export const MOST_PER_SESSION = 6;

type Who = { session: string; principal: Principal | null; name: string };
type Watcher = { session: string; send(text: string): void; end(): void };

/**
 * GET /live: a stream of events `change` and `beat`. Watchers are kept in one set, closed with the server. With `?wall=<id>` it is also the line
 * on which that wall hears its orders (`order`), with `?walls=1` that on which a remote hears that walls have changed (`walls`).
 */
export function addLive(app: FastifyInstance, db: Database, makeContext: MakeContext, walls: Walls): void {
  const watchers = new Set<Watcher>();
  let timer: NodeJS.Timeout | null = null;
  let last: number | null = null;
  let looking = false;

  /** The database may be away for a while: then the next look that it answers tells what came meanwhile. */
  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      const now = await lastChange(db, last ?? 0);
      const changed = last !== null && now !== last;
      last = now;
      if (changed) for (const watcher of watchers) watcher.send("event: change\ndata: \n\n");
    } catch (error) {
      if (!isConnectionLost(error)) app.log.error({ err: error }, "looking for changes failed");
    } finally {
      looking = false;
    }
  }

  function add(watcher: Watcher): void {
    watchers.add(watcher);
    timer ??= setInterval(() => void look(), LOOK_MS);
  }

  function remove(watcher: Watcher): void {
    watchers.delete(watcher);
    if (watchers.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
    // What changes while nobody watches is no news to the next one, who asks for everything first.
    last = null;
  }

  app.addHook("preClose", async () => {
    for (const watcher of [...watchers]) watcher.end();
  });

  app.get("/live", { config: { policy: VIEWERS, compress: false } }, async (request, reply) => {
    const ctx = await makeContext(request);
    const session = holderOf(ctx);
    if ([...watchers].filter((watcher) => watcher.session === session).length >= MOST_PER_SESSION)
      return reply.code(429).send({ code: "TOO_MANY_REQUESTS", facts: {}, requestId: request.id });
    // Before the first word: a change that is committed after the page asked is then always told.
    await look();
    const display = ctx.principal?.display ? await ownDisplay(ctx.db, ctx.principal.display.displayId) : null;
    open(request, reply, { session, principal: ctx.principal, name: display?.name ?? String(ctx.principal?.id) });
  });

  function open(request: FastifyRequest, reply: FastifyReply, who: Who): void {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    // Closed behind the stream: kept for another request it would hold up the end of the server.
    raw.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      connection: "close",
    });
    const watcher: Watcher = {
      session: who.session,
      // A reader that does not take what it is sent is cut; it comes back and asks for everything.
      send: (text) => void (raw.write(text) || raw.destroy()),
      end: () => raw.end(),
    };
    const beat = setInterval(() => watcher.send("event: beat\ndata: \n\n"), BEAT_MS);
    const check = setInterval(() => void endIfOver(request, watcher), CHECK_MS);
    raw.on("close", () => {
      clearInterval(beat);
      clearInterval(check);
      remove(watcher);
    });
    add(watcher);
    const leave = join(request, watcher, who);
    raw.on("close", leave);
    watcher.send("event: beat\ndata: \n\n");
  }

  /** As a wall, as a remote, or as neither. @returns what ends it */
  function join({ query }: FastifyRequest, { send }: Watcher, { session, principal, name }: Who): () => void {
    const asked = query as Record<string, unknown>;
    const wall = wallIdSchema.safeParse(asked.wall);
    if (principal && wall.success && allows(WALL, principal)) {
      const order = (said: object) => send(`event: order\ndata: ${JSON.stringify(said)}\n\n`);
      return walls.open(wall.data, { session, principal, name, send: order }) ?? (() => undefined);
    }
    if (principal && asked.walls === "1" && allows(STEERERS, principal)) return walls.watch(() => send("event: walls\ndata: \n\n"));
    return () => undefined;
  }

  async function endIfOver(request: FastifyRequest, watcher: Watcher): Promise<void> {
    try {
      authorise(await makeContext(request), VIEWERS);
    } catch (error) {
      // A database that is away ends no session.
      if (!(error instanceof DomainError)) return;
      // The page asks once more, is refused, and keeps nothing.
      watcher.send("event: change\ndata: \n\n");
      watcher.end();
    }
  }
}

// The remote of the wall screen: which walls are open, what is up on them, and what they are told to do.
import { appendAudit } from "@rectify/db/queries/audit";
import { DomainError } from "@rectify/domain/errors";
import { STEERERS, WALL } from "@rectify/domain/principal";
import { type Wall, wallIdSchema, wallOrderSchema, wallStateSchema } from "@rectify/domain/screen/wall-state";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { useCase } from "../use-case.ts";
import { holderOf } from "./walls.ts";

export const listWalls = useCase({
  policy: STEERERS,
  input: z.void(),
  run: async ({ walls, principal, nowMs }): Promise<Wall[]> => walls?.steerable(principal, nowMs) ?? [],
});

/** A wall says what is up on it: nothing is stored, so nothing is audited. `known`: false until its line has come. */
export const reportWall = useCase({
  policy: WALL,
  input: z.strictObject({ id: wallIdSchema, state: wallStateSchema }),
  run: async ({ walls, nowMs, ...ctx }, { id, state }): Promise<{ known: boolean }> => ({
    known: walls?.report(id, holderOf(ctx), state, nowMs) ?? false,
  }),
});

/** Sent once it is written down. @throws NOT_FOUND when the wall is not open, or not for this principal to steer */
export const steerWall = useCase({
  policy: STEERERS,
  input: z.strictObject({ id: wallIdSchema, order: wallOrderSchema }),
  async run(ctx, { id, order }): Promise<{ sent: true }> {
    const wall = ctx.walls?.find(id, ctx.principal);
    if (!wall) throw new DomainError("NOT_FOUND", { what: "wall", id });
    await ctx.db.transaction((tx) =>
      appendAudit(tx, { ...stamp(ctx), action: "screen.steered", subject: `screen ${wall.name}`, before: null, after: order }),
    );
    wall.send(order);
    return { sent: true };
  },
});

// What the frame looked like the last time: it keeps that form until the board answers, so that nothing below it moves.
import type { BoardContext } from "@rectify/domain/board";
import { useEffect, useState } from "react";
import { z } from "zod";
import { keep, readKept } from "../kept/kept.ts";

const KEY = "frame";
const schema = z.object({ example: z.boolean(), placed: z.boolean() });
/** The first start shows the example. */
const FIRST = { example: true, placed: true };

export function useSeenBoard(context: BoardContext | null): z.infer<typeof schema> {
  const [before] = useState(() => readKept(KEY, schema, FIRST));
  const example = context?.example ?? before.example;
  const placed = context ? Boolean(context.place) : before.placed;
  useEffect(() => {
    if (context) keep(KEY, { example, placed });
  }, [context, example, placed]);
  return { example, placed };
}

import { importRows } from "@rectify/db/queries/imports";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";

/** Past imports, newest first. */
export const listImports = useCase({ policy: OFFICE, input: z.void(), run: ({ db }) => importRows(db) });

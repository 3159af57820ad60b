import { inspectionRefs } from "@rectify/db/queries/inspections";
import type { InspectionRef } from "@rectify/domain/board";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";

/** The inspections into which a finding can be entered. */
export const listInspections = useCase({ policy: OFFICE, input: z.void(), run: ({ db }): Promise<InspectionRef[]> => inspectionRefs(db) });

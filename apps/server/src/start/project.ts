import { join } from "node:path";

/** The folder of the whole project. */
export const PROJECT_ROOT = join(import.meta.dirname, "../../../..");

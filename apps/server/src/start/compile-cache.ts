// Keeps the stripped and compiled sources between runs: a second start loads them in a fraction of the time. Imported before everything else.
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { PROJECT_ROOT } from "./project.ts";

enableCompileCache(join(PROJECT_ROOT, "node_modules/.cache/compile"));

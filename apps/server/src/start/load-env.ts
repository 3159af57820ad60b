import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "node:process";
import { type Env, parseEnv } from "../env.ts";
import { PROJECT_ROOT } from "./project.ts";

/** Settings from the environment, and from `.env` where the environment says nothing. @throws EnvError */
export function loadEnv(): Env {
  const file = join(PROJECT_ROOT, ".env");
  if (existsSync(file)) loadEnvFile(file);
  return parseEnv(process.env);
}

// Settings from the environment, checked with all errors at once. `.env.example` lists them.
import { isIPv4 } from "node:net";
import { z } from "zod";

/** What is wrong with one setting, for the sentence at the edge. */
export type EnvProblem = { name: string; value: string; rule: EnvRule };
export type EnvRule = "PORT_RANGE" | "HOST_LOOPBACK" | "URL_POSTGRES" | "ZONE_UNKNOWN" | "ON_OFF";

export class EnvError extends Error {
  readonly problems: readonly EnvProblem[];
  constructor(problems: readonly EnvProblem[]) {
    super("ENV");
    this.name = "EnvError";
    this.problems = problems;
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? "");
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

const schema = z.object({
  PORT: z.string().refine(isPort, "PORT_RANGE").default("8080"),
  // Everybody who reaches the port may try it: until there are accounts it stays on this machine.
  HOST: z.string().refine(isLoopback, "HOST_LOOPBACK").default("127.0.0.1"),
  RECTIFY_DATA: z.string().optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl, "URL_POSTGRES").optional(),
  RECTIFY_ZONE: z.string().refine(isZone, "ZONE_UNKNOWN").default("Asia/Shanghai"),
  RECTIFY_EXAMPLE: z.enum(["on", "off"], { error: "ON_OFF" }).default("on"),
});

export const SETTING_NAMES = Object.keys(schema.shape);

export type Env = {
  port: number;
  host: string;
  /** As set; undefined = the default place. */
  dataDir: string | undefined;
  databaseUrl: string | undefined;
  zone: string;
  /** Whether an empty database gets the example district. */
  example: boolean;
};

/**
 * @param source process.env, or a stand-in. Blank counts as not set.
 * @throws EnvError naming every setting that is wrong
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = SETTING_NAMES.flatMap((name) => (source[name]?.trim() ? [[name, source[name]?.trim()]] : []));
  const { success, data, error } = schema.safeParse(Object.fromEntries(given));
  if (!success) {
    const problems = error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      // A database address may hold a password.
      return { name, value: name === "DATABASE_URL" ? "" : (source[name] ?? ""), rule: message as EnvRule };
    });
    throw new EnvError(problems);
  }
  return {
    port: Number(data.PORT),
    host: data.HOST,
    dataDir: data.RECTIFY_DATA,
    databaseUrl: data.DATABASE_URL,
    zone: data.RECTIFY_ZONE,
    example: data.RECTIFY_EXAMPLE === "on",
  };
}

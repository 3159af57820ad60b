// Settings from the environment, checked with all errors at once. `.env.example` lists them.
import { accessSync, constants } from "node:fs";
import { isIP, isIPv4 } from "node:net";
import { MIN_AUDIT_DAYS } from "@rectify/domain/audit";
import { PASSWORD_PROFILES, type PasswordProfile } from "@rectify/domain/password";
import { z } from "zod";
import type { ProviderSettings } from "./access/provider.ts";

/** What is wrong with one setting, for the sentence at the edge. */
export type EnvProblem = { name: string; value: string; rule: EnvRule };
export type EnvRule =
  | "PORT_RANGE"
  | "HOST_ADDRESS"
  | "HOST_NEEDS_TLS"
  | "URL_POSTGRES"
  | "URL_SECRET_WEAK"
  | "ZONE_UNKNOWN"
  | "ON_OFF"
  | "TLS_BOTH"
  | "TLS_UNREADABLE"
  | "PROXY_ADDRESS"
  | "PASSWORD_PROFILE"
  | "AUDIT_DAYS"
  | "REQUIRED_OPTIONAL"
  | "PUBLIC_URL"
  | "OIDC_ISSUER"
  | "OIDC_TOGETHER"
  | "SECRET_WEAK"
  | "LABEL_LENGTH";

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

function isHost(host: string): boolean {
  return isIP(host) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host);
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** One or more addresses or networks; never all there are. */
function areAddresses(text: string): boolean {
  return text.split(",").every((part) => {
    const [address = "", bits] = part.trim().split("/");
    const size = isIP(address) === 4 ? 32 : 128;
    return isIP(address) > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= size));
  });
}

/** Addresses may hold a password; they are not repeated in what is wrong with them. */
const MAY_HOLD_SECRETS: ReadonlySet<string> = new Set(["DATABASE_URL", "RECTIFY_PUBLIC_URL", "RECTIFY_OIDC_ISSUER"]);

/** What examples and documents say instead of a secret. */
const SAMPLE_SECRET = /^(password|postgres|rectify|secret|changeme|change-me|admin|test|example|123456.*)$/i;
const MIN_SECRET = 12;

/** The password of the database's address, "" where there is none. */
const secretOf = (url: string) => decodeURIComponent(new URL(url).password);

const isWeak = (secret: string) => secret.length < MIN_SECRET || SAMPLE_SECRET.test(secret);

/** A database of one's own is opened by its password alone: where others reach the board, a weak one will not do. */
function weakSecret(url: string): boolean {
  const { hostname } = new URL(url);
  const secret = secretOf(url);
  return !(hostname === "" || isLoopback(hostname.replace(/^\[|\]$/g, ""))) || secret !== "" ? isWeak(secret) : false;
}

/** What no setting says by itself. */
function acrossSettings(data: z.output<typeof schema>): EnvProblem[] {
  const problems: EnvProblem[] = [];
  if ((data.TLS_CERT === undefined) !== (data.TLS_KEY === undefined))
    problems.push({ name: data.TLS_CERT === undefined ? "TLS_CERT" : "TLS_KEY", value: "", rule: "TLS_BOTH" });
  problems.push(...providerProblems(data));
  const weak = { name: "DATABASE_URL", value: "", rule: "URL_SECRET_WEAK" as const };
  if (isLoopback(data.HOST) && !data.TRUSTED_PROXY) {
    // What .env.example shows is nobody's secret, on one's own machine neither.
    if (data.DATABASE_URL && secretOf(data.DATABASE_URL) === "password") problems.push(weak);
    return problems;
  }
  if (!isLoopback(data.HOST) && !data.TLS_CERT && !data.TRUSTED_PROXY)
    problems.push({ name: "HOST", value: data.HOST, rule: "HOST_NEEDS_TLS" });
  if (data.DATABASE_URL && weakSecret(data.DATABASE_URL)) problems.push(weak);
  return problems;
}

const PROVIDER_NEEDS = ["RECTIFY_PUBLIC_URL", "RECTIFY_OIDC_ISSUER", "RECTIFY_OIDC_CLIENT_ID", "RECTIFY_OIDC_CLIENT_SECRET"] as const;

/** A provider is set up wholly or not at all. */
function providerProblems(data: z.output<typeof schema>): EnvProblem[] {
  if (!Object.keys(data).some((name) => name.startsWith("RECTIFY_OIDC_"))) return [];
  const missing = PROVIDER_NEEDS.filter((name) => data[name] === undefined);
  const problems: EnvProblem[] = missing.map((name) => ({ name, value: "", rule: "OIDC_TOGETHER" }));
  if (data.RECTIFY_OIDC_CLIENT_SECRET !== undefined && isWeak(data.RECTIFY_OIDC_CLIENT_SECRET))
    problems.push({ name: "RECTIFY_OIDC_CLIENT_SECRET", value: "", rule: "SECRET_WEAK" });
  return problems;
}

/** Over HTTPS, or on this machine; an issuer's address has no query. */
function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname.replace(/^\[|\]$/g, "")));
}

const isLabel = (text: string) => [...text].length <= 40;

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
  HOST: z.string().refine(isHost, "HOST_ADDRESS").default("127.0.0.1"),
  RECTIFY_DATA: z.string().optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl, "URL_POSTGRES").optional(),
  RECTIFY_ZONE: z.string().refine(isZone, "ZONE_UNKNOWN").default("Asia/Shanghai"),
  RECTIFY_EXAMPLE: z.enum(["on", "off"], { error: "ON_OFF" }).default("on"),
  TLS_CERT: z.string().refine(isReadable, "TLS_UNREADABLE").optional(),
  TLS_KEY: z.string().refine(isReadable, "TLS_UNREADABLE").optional(),
  TRUSTED_PROXY: z.string().refine(areAddresses, "PROXY_ADDRESS").optional(),
  // Nothing in the audit is ever deleted: only a wish that could not be granted is answered.
  RECTIFY_AUDIT_DAYS: z
    .string()
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= MIN_AUDIT_DAYS, "AUDIT_DAYS")
    .optional(),
  RECTIFY_PASSWORDS: z.enum(PASSWORD_PROFILES, { error: "PASSWORD_PROFILE" }).default("dengbao3"),
  RECTIFY_ADMIN_TOTP: z.enum(["required", "optional"], { error: "REQUIRED_OPTIONAL" }).default("optional"),
  RECTIFY_PUBLIC_URL: z
    .string()
    .refine((text) => isSafeUrl(text) && new URL(text).pathname === "/", "PUBLIC_URL")
    .optional(),
  RECTIFY_OIDC_ISSUER: z.string().refine(isSafeUrl, "OIDC_ISSUER").optional(),
  RECTIFY_OIDC_CLIENT_ID: z.string().optional(),
  RECTIFY_OIDC_CLIENT_SECRET: z.string().optional(),
  RECTIFY_OIDC_CLAIM: z.string().optional(),
  RECTIFY_OIDC_LABEL_ZH: z.string().refine(isLabel, "LABEL_LENGTH").optional(),
  RECTIFY_OIDC_LABEL_EN: z.string().refine(isLabel, "LABEL_LENGTH").optional(),
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
  /** Files of certificate and key, or null. */
  tls: { cert: string; key: string } | null;
  /** Addresses of the proxy that speaks TLS for the board, or null. */
  trustedProxy: string | null;
  /** Listens on this machine alone. */
  loopback: boolean;
  passwords: PasswordProfile;
  /** Whether the three administrators must have a second factor. */
  adminSecondFactor: boolean;
  /** The office's own provider of identities, or null. */
  provider: ProviderSettings | null;
};

function providerOf(data: z.output<typeof schema>): ProviderSettings | null {
  const { RECTIFY_PUBLIC_URL: url, RECTIFY_OIDC_ISSUER: issuer } = data;
  const { RECTIFY_OIDC_CLIENT_ID: clientId, RECTIFY_OIDC_CLIENT_SECRET: clientSecret } = data;
  if (!url || !issuer || !clientId || !clientSecret) return null;
  const label = { zh: data.RECTIFY_OIDC_LABEL_ZH ?? "统一身份认证登录", en: data.RECTIFY_OIDC_LABEL_EN ?? "Sign in with single sign-on" };
  return { issuer, clientId, clientSecret, claim: data.RECTIFY_OIDC_CLAIM ?? "preferred_username", label, publicUrl: new URL(url).origin };
}

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
      return { name, value: MAY_HOLD_SECRETS.has(name) ? "" : (source[name] ?? ""), rule: message as EnvRule };
    });
    throw new EnvError(problems);
  }
  const problems = acrossSettings(data);
  if (problems.length > 0) throw new EnvError(problems);
  return {
    port: Number(data.PORT),
    host: data.HOST,
    dataDir: data.RECTIFY_DATA,
    databaseUrl: data.DATABASE_URL,
    zone: data.RECTIFY_ZONE,
    example: data.RECTIFY_EXAMPLE === "on",
    tls: data.TLS_CERT && data.TLS_KEY ? { cert: data.TLS_CERT, key: data.TLS_KEY } : null,
    trustedProxy: data.TRUSTED_PROXY ?? null,
    loopback: isLoopback(data.HOST),
    passwords: data.RECTIFY_PASSWORDS,
    adminSecondFactor: data.RECTIFY_ADMIN_TOTP === "required",
    provider: providerOf(data),
  };
}

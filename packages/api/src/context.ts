// What a use-case is given: the database, who asks, and the time. Built per request by the server, per call by the command line.
import type { Database } from "@rectify/db/database";
import { DomainError } from "@rectify/domain/errors";
import { type LocalDate, todayIn } from "@rectify/domain/local-date";
import type { PasswordProfile } from "@rectify/domain/password";
import type { Principal } from "@rectify/domain/principal";
import type { Walls } from "./screens/walls.ts";

export type Lang = "zh" | "en";

export type ApiContext = {
  db: Database;
  /** Null = nobody is signed in. */
  principal: Principal | null;
  /** The instant of the request, milliseconds since 1970. */
  nowMs: number;
  /** The office's time zone (IANA). */
  zone: string;
  lang: Lang;
  requestId: string;
  /** Where the call comes from, for the audit: "web" and the address, "cli", "start". */
  origin: string;
  /** The session of a browser; absent where there is none. */
  sessionId?: number | null;
  /** The open wall screens of this server; absent where there is none. */
  walls?: Walls;
  /** Of an account with a session: whether a code is asked of it, and whether the board wants that. */
  secondFactor?: { on: boolean; required: boolean };
  /** What passwords must be; "dengbao3" where nothing is said. */
  passwords?: PasswordProfile;
};

/** The office's civil day of the request. */
export function today(ctx: Pick<ApiContext, "zone" | "nowMs">): LocalDate {
  return todayIn(ctx.zone, ctx.nowMs);
}

/**
 * The as-of and the comparison day of a request: today and seven days earlier unless given.
 * @throws DAY_IN_FUTURE, COMPARE_AFTER_AS_OF
 */
export function asOfDay(ctx: Pick<ApiContext, "zone" | "nowMs">, asOf: LocalDate | undefined): LocalDate {
  const now = today(ctx);
  const day = asOf ?? now;
  if (day > now) throw new DomainError("DAY_IN_FUTURE", { day, today: now });
  return day;
}

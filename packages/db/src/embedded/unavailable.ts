import { DomainError } from "@rectify/domain/errors";

/** Why the database cannot be used; the sentence is made at the edge. */
export type UnavailableReason =
  | "NO_BINARIES"
  | "NO_OS_USER"
  | "DATA_FOLDER_UNREACHABLE"
  | "DATA_FOLDER_FOREIGN"
  | "DATA_FOLDER_VERSION"
  | "LOCKED"
  | "INIT_FAILED"
  | "START_FAILED"
  | "STOP_FAILED"
  | "UNREACHABLE"
  | "SERVER_TOO_OLD"
  | "TIME_ZONE"
  | "ENCODING"
  | "MIGRATION_CHANGED"
  | "MIGRATION_MISSING"
  | "MIGRATION_FAILED";

/** DATABASE_UNAVAILABLE with `reason` among its facts. */
export function unavailable(reason: UnavailableReason, facts: Record<string, unknown> = {}): DomainError {
  return new DomainError("DATABASE_UNAVAILABLE", { reason, ...facts });
}

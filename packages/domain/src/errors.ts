// The one error type that crosses layers: a code and facts. The transport or the page makes the sentence.

export const DOMAIN_ERROR_CODES = [
  "NOT_FOUND",
  "AMBIGUOUS_NAME",
  "UNKNOWN_NAME",
  "DAY_IN_FUTURE",
  "COMPARE_AFTER_AS_OF",
  "FORBIDDEN",
  "UNAUTHENTICATED",
  "PASSWORD_CHANGE_REQUIRED",
  "SIGN_IN_REFUSED",
  "SIGN_IN_LOCKED",
  "PASSWORD_REFUSED",
  "CODE_REQUIRED",
  "CODE_REFUSED",
  "SECOND_FACTOR_REQUIRED",
  "EXAMPLE_PRESENT",
  "INPUT_REFUSED",
  "INVALID_INPUT",
  "DATABASE_UNAVAILABLE",
  "CONFLICT",
  "UNDO_BLOCKED",
  "MOVE_REFUSED",
  "FILE_TOO_LARGE",
  "FILE_UNREADABLE",
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly facts: Record<string, unknown>;
  constructor(code: DomainErrorCode, facts: Record<string, unknown> = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.facts = facts;
  }
}

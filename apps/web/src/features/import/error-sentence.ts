// What went wrong with an import, and what to do; more exact than the general sentence where the facts allow it.
import type { TFunction } from "i18next";
import type { BoardError } from "../../shared/trpc/board-error.ts";

const MIB = 1024 * 1024;
const SHOWN_FINDINGS = 8;

export function errorSentence(t: TFunction, { code, facts }: BoardError): string {
  if (code === "FILE_TOO_LARGE" && typeof facts.limitBytes === "number")
    return t("imports.fault.tooLarge", { limit: Math.round(facts.limitBytes / MIB) });
  if (isForgotten({ code, facts })) return t("imports.fault.forgotten");
  if (code === "UNAUTHENTICATED") return t("imports.fault.session");
  if (code === "EXAMPLE_PRESENT") return t("imports.fault.example");
  if (code === "AMBIGUOUS_NAME" && Array.isArray(facts.candidates))
    return t("imports.fault.ambiguous", { name: String(facts.name), candidates: facts.candidates.join(t("imports.comma")) });
  if (code === "UNDO_BLOCKED" && Array.isArray(facts.findings))
    return t("imports.fault.undoBlocked", {
      count: facts.findings.length,
      findings: facts.findings.slice(0, SHOWN_FINDINGS).join(t("imports.nameComma")),
    });
  return t(`errors.${code}`);
}

/** The server no longer keeps the upload: it has to be sent again. */
export function isForgotten({ code, facts }: Pick<BoardError, "code" | "facts">): boolean {
  return code === "NOT_FOUND" && facts.what === "upload";
}

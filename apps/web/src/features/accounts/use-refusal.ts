import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";

const REASONS = [
  "NO_ROLE",
  "ADMINISTRATORS_APART",
  "ADMINISTRATOR_READS_NOTHING",
  "ROLE_ALONE",
  "REPORTER_NEEDS_UNIT",
  "UNKNOWN_PLACE",
  "USERNAME_TAKEN",
  "LAST_SECURITY_ADMINISTRATOR",
  "OWN_ACCOUNT",
] as const;

/** Why the server would not, in words; null for no error. */
export function useRefusal(): (error: unknown) => string | null {
  const { t } = useTranslation();
  return (error) => {
    if (!error) return null;
    const { code, facts } = boardErrorOf(error);
    const reason = REASONS.find((known) => known === facts.reason);
    return reason ? t(`accounts.refusal.${reason}`) : t(`errors.${code}`);
  };
}

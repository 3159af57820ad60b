import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../trpc/board-error.ts";

/** Why a password or a code was not taken, in words; null for no error. */
export function useCodeRefusal(): (error: unknown) => string | null {
  const { t } = useTranslation();
  return (error) => {
    if (!error) return null;
    const { code } = boardErrorOf(error);
    if (code === "SIGN_IN_REFUSED") return t("secondFactor.wrongPassword");
    return code === "CODE_REFUSED" ? t("secondFactor.wrongCode") : t(`errors.${code}`);
  };
}

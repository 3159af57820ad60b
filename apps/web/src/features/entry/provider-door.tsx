import type { ProviderOffer } from "@rectify/domain/account";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { PROVIDER_KEY } from "../../shared/session/session-query.ts";
import styles from "./provider-door.module.css";

/** The way in by the office's own provider, where the board has one; it comes back to the page that was asked for. */
export function ProviderDoor() {
  const { t } = useTranslation();
  const language = useLanguage();
  const offer = useQuery<ProviderOffer>({ queryKey: PROVIDER_KEY, queryFn: skipToken }).data;
  const page = useLocation({ select: ({ pathname, searchStr }) => pathname + searchStr });
  if (!offer) return null;
  return (
    <div className={styles.door}>
      <p className={styles.or}>{t("entry.or")}</p>
      <Button block href={`${offer.href}?to=${encodeURIComponent(page)}`}>
        {offer.label[language]}
      </Button>
    </div>
  );
}

import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the browser's tab after the page in view. */
export function useTitle(page: string): void {
  const { t } = useTranslation();
  const product = t("words.product");
  useEffect(() => {
    document.title = `${page} · ${product}`;
  }, [page, product]);
}

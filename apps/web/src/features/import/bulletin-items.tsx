import type { BulletinItem } from "@rectify/domain/bulletin";
import { CATEGORIES } from "@rectify/domain/taxonomy";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./bulletin-items.module.css";

/** The entries a bulletin lists, each with what it states itself: category as suggested, state or class where it says one. */
export function BulletinItems({ items, measures }: { items: readonly BulletinItem[]; measures: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const category = (code: string | null) => {
    const known = CATEGORIES.find((c) => c.code === code);
    return known ? (language === "zh" ? known.shortZh : known.shortEn) : t("imports.bulletin.unclassified");
  };
  return (
    <Card
      kicker={t("imports.bulletin.itemsKicker")}
      title={[t("imports.bulletin.items", { count: items.length }), t("imports.bulletin.measures", { count: measures })].join(
        t("imports.comma"),
      )}
      face={{ kind: "data" }}
    >
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.seq} className={styles.item}>
            <span className={styles.seq}>{item.seq}</span>
            <details className={styles.text}>
              <summary lang="zh-CN">{item.title}</summary>
              <ol className={styles.measures} lang="zh-CN">
                {item.measures.map((m) => (
                  <li key={m.seq}>
                    {m.seq}. {m.text}
                  </li>
                ))}
              </ol>
            </details>
            <span className={styles.facts}>
              {category(item.category)} {t("imports.dot")} {item.status === null ? t("words.notStated") : t(`words.state.${item.status}`)}
              {item.termClass === null ? null : ` ${t("imports.dot")} ${t(`words.termClass.${item.termClass}`)}`}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

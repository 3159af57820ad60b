// Before and after side by side: one line a field.
import type { AuditFact, AuditLine } from "@rectify/domain/audit";
import { factLabel, factValue, moreWords } from "@rectify/domain/audit-words";
import type { Language } from "../../shared/i18n/language.ts";

export type ChangeLine = { path: string; label: string; text: string };

/** "状态" with "整改中 → 已完成"; what stayed as it was is left out. */
export function changeLines({ before, after }: Pick<AuditLine, "before" | "after">, lang: Language): ChangeLine[] {
  const was = new Map(before.map((fact) => [fact.path, fact]));
  const is = new Map(after.map((fact) => [fact.path, fact]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const [old, now] = [was.get(path), is.get(path)];
    const any = (now ?? old) as AuditFact;
    if (path === "") return [{ path: "…", label: "", text: moreWords(any, lang) }];
    const values = [old, now].map((fact) => fact && factValue(fact, lang));
    // Two texts of one length may differ all the same.
    if (old && now && values[0] === values[1] && "value" in now) return [];
    const text = old && now ? values.join(" → ") : old ? `${values[0]} → ` : (values[1] ?? "");
    return [{ path, label: factLabel(any, lang), text: text.trimEnd() }];
  });
}

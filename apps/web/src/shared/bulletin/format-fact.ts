import type { FactValue } from "./numbered-facts.ts";

/** `to` stands between two days. A rate keeps as many decimals as the source states: 0.9265 → "92.65%". */
export function formatFact(value: FactValue, to: string): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "day":
      return value.day;
    case "days":
      return value.from === value.to ? String(value.from) : `${value.from ?? "…"} ${to} ${value.to ?? "…"}`;
    case "count":
      return String(value.count);
    case "rate":
      return `${Number((100 * value.rate).toFixed(4))}%`;
  }
}

// What is looked for, in the URL. A value that means nothing is left out.
import { type AuditFilter, auditFilterSchema } from "@rectify/domain/audit";

export type AuditSearch = AuditFilter & { before?: number };

const { shape } = auditFilterSchema;

export function readAuditFilter(raw: Record<string, unknown>): AuditFilter {
  const filter: Record<string, unknown> = {};
  for (const key of Object.keys(shape) as (keyof typeof shape)[]) {
    const { data } = shape[key].safeParse(raw[key] === undefined ? undefined : String(raw[key]));
    if (data !== undefined) filter[key] = data;
  }
  return filter as AuditFilter;
}

export function readBefore(raw: Record<string, unknown>): number | undefined {
  const id = Number(raw.before);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The same rows as a file. */
export function auditUrl(filter: AuditFilter, lang: string): string {
  return `/downloads/audit.csv?${new URLSearchParams({ ...(filter as Record<string, string>), lang })}`;
}

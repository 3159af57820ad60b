/** An instant (ISO 8601) in the office's zone, to the second: "2026-03-19 08:30:05". */
export function auditStamp(iso: string, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(new Date(iso));
}

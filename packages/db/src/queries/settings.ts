// Settings as they are kept: a row a value, each with the day from which it is in force.
import { SETTING_KEYS, type SettingRow } from "@rectify/domain/settings";
import { type Queryable, sql } from "../database.ts";

/** Rows of the rules, latest day first. Other rows of the table, such as marks of the example district, are none. */
export async function settingRows(db: Queryable): Promise<SettingRow[]> {
  return db.query<SettingRow>(sql`
    SELECT key, effective_on::text AS "effectiveOn", value, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt", actor
      FROM setting WHERE key = ANY(${[...SETTING_KEYS]}::text[]) ORDER BY effective_on DESC, key`);
}

/** Until the transaction ends nobody else changes a rule: rules that depend on one another are checked together. */
export async function lockSettings(tx: Queryable): Promise<void> {
  await tx.execute(sql`LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`);
}

/** A second value for the same day takes the place of the first; the audit keeps both. */
export async function writeSetting(tx: Queryable, row: SettingRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO setting (key, effective_on, value, recorded_at, actor)
    VALUES (${row.key}, ${row.effectiveOn}::date, ${JSON.stringify(row.value)}::jsonb, ${row.recordedAt}::timestamptz, ${row.actor})
    ON CONFLICT (key, effective_on) DO UPDATE SET value = EXCLUDED.value, recorded_at = EXCLUDED.recorded_at, actor = EXCLUDED.actor`);
}

// Uploaded files as they came, in chunks, inside the database: one backup holds all, and a file and what it proves are one transaction.
import { createHash } from "node:crypto";
import { type Queryable, sql } from "../database.ts";

const CHUNK_BYTES = 256 * 1024;

export function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Stores a file, unconfirmed; returns its id. */
export async function storeSourceFile(tx: Queryable, file: { fileName: string; bytes: Uint8Array }): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    sql`INSERT INTO source_file (sha256, name, byte_size) VALUES (${sha256Hex(file.bytes)}, ${file.fileName}, ${file.bytes.length}) RETURNING id`,
  );
  const id = row?.id as number;
  for (let no = 0; no * CHUNK_BYTES < file.bytes.length; no++) {
    const chunk = Buffer.from(file.bytes.subarray(no * CHUNK_BYTES, (no + 1) * CHUNK_BYTES));
    await tx.execute(sql`INSERT INTO source_file_chunk (source_file_id, no, bytes) VALUES (${id}, ${no}, ${chunk})`);
  }
  return id;
}

/** The file whole, or null when it was never stored or has been forgotten. */
export async function readSourceFile(db: Queryable, id: number): Promise<{ name: string; sha256: string; bytes: Uint8Array } | null> {
  const [file] = await db.query<{ name: string; sha256: string }>(sql`SELECT name, sha256 FROM source_file WHERE id = ${id}`);
  if (!file) return null;
  const chunks = await db.query<{ bytes: Uint8Array }>(sql`SELECT bytes FROM source_file_chunk WHERE source_file_id = ${id} ORDER BY no`);
  return { ...file, bytes: new Uint8Array(Buffer.concat(chunks.map((c) => c.bytes))) };
}

/** Marks a file as the source of an import, so that it is kept. */
export async function confirmSourceFile(tx: Queryable, id: number): Promise<void> {
  await tx.execute(sql`UPDATE source_file SET confirmed = true WHERE id = ${id}`);
}

/** Forgets uploads that were previewed and never confirmed, a day after they came. */
export async function forgetUnconfirmedFiles(db: Queryable): Promise<number> {
  return db.execute(sql`DELETE FROM source_file WHERE NOT confirmed AND created_at < CURRENT_TIMESTAMP - interval '1 day'`);
}

// Two writers met and one must try again. The driver reports it in several forms, with and without Prisma's own code.
const CODES = new Set(["P2034", "40001", "40P01"]);

type Layer = { code?: unknown; originalCode?: unknown; kind?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } };

/** Serialization failure or deadlock, wherever in the chain of causes it stands. */
export function isWriteConflict(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const layer = error as Layer;
  if (CODES.has(String(layer.code)) || CODES.has(String(layer.originalCode)) || layer.kind === "TransactionWriteConflict") return true;
  return isWriteConflict(layer.cause, depth + 1) || isWriteConflict(layer.meta?.driverAdapterError, depth + 1);
}

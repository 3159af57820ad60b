// The database went away: refused, ended in the middle, or shutting down. Driver and Prisma report it in several forms.
const CODES = new Set([
  // Prisma: not reachable, timed out, connection closed, no connection free in time.
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  // PostgreSQL: connection exceptions, being shut down or crashed, starting up.
  "08000",
  "08001",
  "08003",
  "08006",
  "57P01",
  "57P02",
  "57P03",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
]);
/** The driver gives these no code. */
const WORDS = /connection terminated|timeout exceeded when trying to connect|can't reach database server|server has closed the connection/i;

type Layer = { code?: unknown; originalCode?: unknown; message?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } };

/** Whether the database was not there, wherever in the chain of causes it stands. */
export function isConnectionLost(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const layer = error as Layer;
  if (CODES.has(String(layer.code)) || CODES.has(String(layer.originalCode)) || WORDS.test(String(layer.message))) return true;
  return isConnectionLost(layer.cause, depth + 1) || isConnectionLost(layer.meta?.driverAdapterError, depth + 1);
}

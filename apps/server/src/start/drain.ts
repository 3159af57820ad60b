import type { FastifyInstance } from "fastify";

/** Answers what was begun, for at most `limitMs`, then cuts what is left. */
export async function drain(app: FastifyInstance, limitMs: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), limitMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

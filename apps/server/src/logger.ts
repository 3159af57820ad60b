import { join } from "node:path";
import { type Logger, pino } from "pino";

/** The log file of a data folder. */
export function logFile(dataDir: string): string {
  return join(dataDir, "server.log");
}

/** Writes JSON lines to a file; secrets in addresses and headers never get there. */
export function fileLogger(path: string): Logger {
  return pino(
    { level: "info", redact: ["req.headers.cookie", "req.headers.authorization"], base: null },
    pino.destination({ dest: path, mkdir: true, sync: false }),
  );
}

export const silentLogger = (): Logger => pino({ level: "silent" });

import type { ApiContext } from "@rectify/api/context";
import { DomainError } from "@rectify/domain/errors";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { MakeContext } from "./trpc.ts";

type File = { fileName: string; bytes: Uint8Array };

/** Use-cases that answer with a workbook. They check who asks, and the input. */
export type Downloads = {
  ledgerTemplate(ctx: ApiContext): Promise<File>;
  ledger(ctx: ApiContext, input: { asOf?: unknown; filter?: unknown }): Promise<File>;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function sendWorkbook(reply: FastifyReply, { fileName, bytes }: File) {
  return reply
    .header("cache-control", "no-store")
    .header("content-disposition", `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .type(XLSX)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function parseFilter(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("INVALID_INPUT", { reason: "FILTER_NOT_JSON" });
  }
}

/** GET /downloads/ledger-template.xlsx and /downloads/ledger.xlsx?asOf=YYYY-MM-DD&filter={"rounds":[1]} (both optional). */
export function addDownloads(app: FastifyInstance, downloads: Downloads, makeContext: MakeContext): void {
  app.get("/downloads/ledger-template.xlsx", async (request, reply) =>
    sendWorkbook(reply, await downloads.ledgerTemplate(await makeContext(request))),
  );
  app.get<{ Querystring: Record<string, string | undefined> }>("/downloads/ledger.xlsx", async (request, reply) => {
    const { asOf, filter } = request.query;
    const input = { ...(asOf ? { asOf } : {}), ...(filter ? { filter: parseFilter(filter) } : {}) };
    return sendWorkbook(reply, await downloads.ledger(await makeContext(request), input));
  });
}

import type { ApiContext } from "@rectify/api/context";
import { DomainError } from "@rectify/domain/errors";
import { OFFICE, READERS, SECURITY } from "@rectify/domain/principal";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { MakeContext } from "./trpc.ts";

type File = { fileName: string; bytes: Uint8Array };

/** Use-cases that answer with a workbook. They check who asks, and the input. */
export type Downloads = {
  ledgerTemplate(ctx: ApiContext): Promise<File>;
  markedLedger(ctx: ApiContext, input: { file: { uploadId: unknown }; asOf?: unknown; lang?: unknown }): Promise<File>;
  accountsTemplate(ctx: ApiContext, input: { lang?: unknown }): Promise<File>;
  ledger(ctx: ApiContext, input: { asOf?: unknown; compareWith?: unknown; filter?: unknown; condition?: unknown }): Promise<File>;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function sendWorkbook(reply: FastifyReply, { fileName, bytes }: File, plainName = "ledger.xlsx") {
  return reply
    .header("cache-control", "no-store")
    .header("content-disposition", `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .type(XLSX)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function parseJson(text: string, reason: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("INVALID_INPUT", { reason });
  }
}

/**
 * GET /downloads/ledger-template.xlsx,
 * /downloads/accounts-template.xlsx?lang=zh (optional),
 * /downloads/marked-ledger.xlsx?uploadId=1&asOf=YYYY-MM-DD&lang=zh (an upload, its faults marked; the last two optional), and
 * /downloads/ledger.xlsx?asOf=YYYY-MM-DD&compareWith=YYYY-MM-DD&filter={"rounds":[1]}&condition={"overdue":true} (all optional).
 */
export function addDownloads(app: FastifyInstance, downloads: Downloads, makeContext: MakeContext): void {
  app.get("/downloads/ledger-template.xlsx", { config: { policy: READERS } }, async (request, reply) =>
    sendWorkbook(reply, await downloads.ledgerTemplate(await makeContext(request))),
  );
  app.get<{ Querystring: Record<string, string | undefined> }>(
    "/downloads/accounts-template.xlsx",
    { config: { policy: SECURITY } },
    async (request, reply) => {
      const { lang } = request.query;
      return sendWorkbook(reply, await downloads.accountsTemplate(await makeContext(request), lang ? { lang } : {}), "accounts.xlsx");
    },
  );
  app.get<{ Querystring: Record<string, string | undefined> }>(
    "/downloads/marked-ledger.xlsx",
    { config: { policy: OFFICE } },
    async (request, reply) => {
      const { uploadId, asOf, lang } = request.query;
      const input = { file: { uploadId: Number(uploadId) }, ...(asOf ? { asOf } : {}), ...(lang ? { lang } : {}) };
      return sendWorkbook(reply, await downloads.markedLedger(await makeContext(request), input));
    },
  );
  app.get<{ Querystring: Record<string, string | undefined> }>(
    "/downloads/ledger.xlsx",
    { config: { policy: READERS } },
    async (request, reply) => {
      const { asOf, compareWith, filter, condition } = request.query;
      const input = {
        ...(asOf ? { asOf } : {}),
        ...(compareWith ? { compareWith } : {}),
        ...(filter ? { filter: parseJson(filter, "FILTER_NOT_JSON") } : {}),
        ...(condition ? { condition: parseJson(condition, "CONDITION_NOT_JSON") } : {}),
      };
      return sendWorkbook(reply, await downloads.ledger(await makeContext(request), input));
    },
  );
}

import type { ApiContext } from "@rectify/api/context";
import { DomainError } from "@rectify/domain/errors";
import { AUDITORS, OFFICE, READERS, SECURITY } from "@rectify/domain/principal";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { MakeContext } from "./trpc.ts";

type File = { fileName: string; bytes: Uint8Array };

/** Use-cases that answer with a workbook. They check who asks, and the input. */
export type Downloads = {
  ledgerTemplate(ctx: ApiContext): Promise<File>;
  markedLedger(ctx: ApiContext, input: { file: { uploadId: unknown }; asOf?: unknown; lang?: unknown }): Promise<File>;
  audit(ctx: ApiContext, input: Record<string, unknown>): Promise<File>;
  accountsTemplate(ctx: ApiContext, input: { lang?: unknown }): Promise<File>;
  ledger(ctx: ApiContext, input: { asOf?: unknown; compareWith?: unknown; filter?: unknown; condition?: unknown }): Promise<File>;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const sendWorkbook = (reply: FastifyReply, file: File, plainName = "ledger.xlsx") => sendFile(reply, file, XLSX, plainName);

/** `plainName` is for browsers that read no other. */
function sendFile(reply: FastifyReply, { fileName, bytes }: File, type: string, plainName: string) {
  return reply
    .header("cache-control", "no-store")
    .header("content-disposition", `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .type(type)
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
 * /downloads/marked-ledger.xlsx?uploadId=1&asOf=YYYY-MM-DD&lang=zh (an upload, its faults marked; the last two optional),
 * /downloads/audit.csv?from=YYYY-MM-DD&to=YYYY-MM-DD&who=&action=&outcome= (all optional),
 * /downloads/accounts-template.xlsx?lang=zh (optional), and
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
    "/downloads/audit.csv",
    { config: { policy: AUDITORS } },
    async (request, reply) => {
      const { lang, ...filter } = request.query;
      const ctx = await makeContext(request);
      const asked = lang === "zh" || lang === "en" ? { ...ctx, lang } : ctx;
      return sendFile(reply, await downloads.audit(asked as ApiContext, filter), "text/csv; charset=utf-8", "audit.csv");
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

import multipart from "@fastify/multipart";
import { importAccounts, previewAccounts } from "@rectify/api/accounts/import-accounts";
import { call } from "@rectify/api/use-case";
import { SECURITY } from "@rectify/domain/principal";
import type { FastifyInstance } from "fastify";
import type { MakeContext } from "./trpc.ts";
import { ONE_FILE, oneFile } from "./uploads.ts";

/**
 * POST /accounts-file: one workbook in a multipart body → what it would make; with ?confirm=1 it is made. The file comes twice and is kept
 * nowhere, so that nothing of it can be read by whoever may read the uploads of the office.
 */
export function addAccountsFile(app: FastifyInstance, makeContext: MakeContext): void {
  app.register(async (scope) => {
    await scope.register(multipart, ONE_FILE);
    scope.post<{ Querystring: { confirm?: string } }>("/accounts-file", { config: { policy: SECURITY } }, async (request, reply) => {
      reply.header("cache-control", "no-store");
      const ctx = await makeContext(request);
      const file = await oneFile(request);
      return reply.send(await (request.query.confirm === "1" ? call(importAccounts, ctx, file) : call(previewAccounts, ctx, file)));
    });
  });
}

// A provider that answers as a test wants it: tokens with other claims or another's signature, errors, silence.
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CLIENT, type LocalProvider } from "./local-provider.ts";

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(claims: object, key: KeyObject): string {
  const text = `${base64({ alg: "RS256", kid: "one" })}.${base64(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

/** What the next answers are; undefined claims are left out. */
export type Forgery = {
  claims: Record<string, unknown>;
  stranger: boolean;
  fails: "token" | "discovery" | "silent" | null;
  issuer: string;
};

export async function startForgedProvider(publicUrl: string): Promise<LocalProvider & { forge: Forgery }> {
  const [own, stranger] = [0, 1].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
  if (!own || !stranger) throw new Error("no keys");
  const server = createServer((request, response) => {
    const send = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (forge.fails === "silent") return;
    if (request.url === "/.well-known/openid-configuration") {
      if (forge.fails === "discovery") return send(503, {});
      return send(200, {
        issuer: forge.issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["client_secret_post"],
      });
    }
    if (request.url === "/jwks")
      return send(200, { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
    if (forge.fails === "token") return send(400, { error: "invalid_grant" });
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: CLIENT.clientId, sub: "1", iat: now, exp: now + 60, preferred_username: "leader", ...forge.claims };
    return send(200, {
      access_token: "opaque",
      token_type: "Bearer",
      id_token: signed(claims, (forge.stranger ? stranger : own).privateKey),
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forge: Forgery = { claims: {}, stranger: false, fails: null, issuer };
  return {
    forge,
    settings: { ...CLIENT, issuer, claim: "preferred_username", label: { zh: "登录", en: "Sign in" }, publicUrl },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

// A real provider of identities on this machine: whoever types a name there is that person.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import type { ProviderSettings } from "../access/provider.ts";

export const CLIENT = { clientId: "rectify", clientSecret: "k7-Wolke-9Flut-Kessel" };

export type LocalProvider = { settings: ProviderSettings; stop(): Promise<void> };

/** `publicUrl`: origin of the board. Under the name `localhost` it is another site than a board at 127.0.0.1. */
export async function startLocalProvider(publicUrl: string): Promise<LocalProvider> {
  let answer: ReturnType<Provider["callback"]> = () => undefined;
  const server = createServer((request, response) => answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${publicUrl}/sign-in/oidc/callback`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
    cookies: { keys: ["only for tests"] },
    ttl: Object.fromEntries(["Interaction", "Session", "Grant", "AccessToken", "IdToken"].map((kind) => [kind, 600])),
    features: { devInteractions: { enabled: true } },
  });
  answer = provider.callback();
  return {
    settings: {
      ...CLIENT,
      issuer,
      claim: "preferred_username",
      label: { zh: "统一身份认证登录", en: "Sign in with single sign-on" },
      publicUrl,
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What a browser does at the provider: types the name, agrees, and is sent back. @returns the address of the callback */
export async function walkThrough(url: string, login: string, end: "agree" | "cancel" = "agree"): Promise<string> {
  const jar = new Map<string, string>();
  const ask = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(address, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const { origin } = new URL(url);
  let next = url;
  for (let step = 0; step < 12; step++) {
    const response = await ask(next);
    const to = response.headers.get("location");
    if (to) {
      next = new URL(to, next).href;
      if (new URL(next).origin !== origin) return next;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (!prompt || !action) throw new Error(`no form at ${next}: ${response.status} ${page.slice(0, 500)}`);
    if (end === "cancel") {
      next = `${next}/abort`;
      continue;
    }
    const sent = await ask(action, prompt === "login" ? { prompt, login, password: "any" } : { prompt });
    next = new URL(sent.headers.get("location") ?? "", next).href;
    if (new URL(next).origin !== origin) return next;
  }
  throw new Error(`no end of ${url}`);
}

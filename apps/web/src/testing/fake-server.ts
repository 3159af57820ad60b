// A server of canned answers behind the real client: what a page asks, in which language, and what it makes of the answer.
import { vi } from "vitest";
import { buildMe } from "./build-me.ts";

type Answer = { data: unknown } | { error: { code: string; facts?: Record<string, unknown>; requestId?: string } };
export type Asked = { path: string; input: unknown; language: string | null };

/** `answers` by procedure ("import.list"); a function is asked anew each time. `upload` answers POST /uploads; null = no connection. */
export function fakeServer(answers: Record<string, Answer | ((input: unknown) => Answer)>, upload?: () => Response | null) {
  const asked: Asked[] = [];
  const one = (path: string, input: unknown, language: string | null) => {
    asked.push({ path, input, language });
    const found = answers[path];
    const answer = typeof found === "function" ? found(input) : (found ?? { error: { code: "NOT_FOUND" } });
    if ("data" in answer) return { result: { data: answer.data } };
    return { error: { message: answer.error.code, code: -32000, data: { facts: {}, requestId: null, ...answer.error } } };
  };
  const fetch = vi.fn(async (request: string | URL | Request, init?: RequestInit) => {
    const url = new URL(String(request instanceof Request ? request.url : request), "http://localhost");
    if (url.pathname === "/session") return new Response(JSON.stringify({ me: buildMe() }));
    if (url.pathname === "/uploads") {
      const response = upload?.() ?? null;
      if (response === null) throw new TypeError("fetch failed");
      return response;
    }
    const inputs = JSON.parse(init?.method === "POST" ? String(init.body ?? "{}") : (url.searchParams.get("input") ?? "{}"));
    const language = new Headers(init?.headers).get("accept-language");
    const paths = url.pathname.replace("/trpc/", "").split(",");
    return new Response(JSON.stringify(paths.map((path, i) => one(path, inputs[i], language))), {
      headers: { "content-type": "application/json" },
    });
  });
  vi.stubGlobal("fetch", fetch);
  return { asked, askedFor: (path: string) => asked.filter((a) => a.path === path) };
}

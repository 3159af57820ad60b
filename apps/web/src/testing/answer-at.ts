// Answers at one address that is no procedure, in front of the fake server.
import { vi } from "vitest";

type Answer = { status?: number; body?: object };

/** The answers one after the other, the last again and again; gives what was asked. Call it after `fakeServer`. */
export function answerAt(path: string, ...answers: Answer[]): { url: string; body: unknown }[] {
  const asked: { url: string; body: unknown }[] = [];
  const others = globalThis.fetch;
  vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
    if (!String(url).startsWith(path)) return others(url, init);
    asked.push({ url: String(url), body: typeof init?.body === "string" ? JSON.parse(init.body) : init?.body });
    const { status = 200, body } = answers[Math.min(asked.length, answers.length) - 1] ?? {};
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  return asked;
}

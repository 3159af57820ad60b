// In and out: requests whose answer is a cookie, so they go past the procedures.
import { type BoardError, boardErrorOf } from "../trpc/board-error.ts";

async function post(url: string, body: unknown): Promise<BoardError | null> {
  try {
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    return response.ok ? null : boardErrorOf(Object.assign(new Error(url), { data: await response.json() }));
  } catch (error) {
    return boardErrorOf(error);
  }
}

/** What was refused, or null once one is in. */
export const signIn = (username: string, password: string, code: string | null) =>
  post("/sign-in", { username, password, ...(code === null ? {} : { code }) });
/** The code that is missing of who came by the provider. */
export const sendCode = (code: string) => post("/sign-in/oidc", { code });
export const signOut = () => post("/sign-out", {});

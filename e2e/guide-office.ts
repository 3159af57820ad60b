// An office with accounts for the pictures of docs/guide: the example ledgers as data of its own, and what its people did until the picture is drawn.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "@playwright/test";
import type { Reach, Role } from "@rectify/domain/principal";
import { deviceCode } from "../packages/api/src/testing/device-code.ts";
import { PICTURE_TIME } from "./picture-time.ts";
import { runRectify } from "./run-rectify.ts";
import type { RunningServer } from "./start-server.ts";

const LEDGERS = join(import.meta.dirname, "../examples/ledgers");
const UNIT = "中共云溪市丰泽区商务局党组";

type Person = { username: string; name: string; roles: Role[] };
const PEOPLE = {
  security: { username: "anquan", name: "赵安", roles: ["securityAdministrator"] },
  audit: { username: "shenji", name: "孙明", roles: ["auditAdministrator"] },
  system: { username: "xitong", name: "李维", roles: ["systemAdministrator"] },
  office: { username: "bianji", name: "周录", roles: ["editor"] },
  verifier: { username: "yanshou", name: "吴验", roles: ["verifier"] },
  leader: { username: "lingdao", name: "郑远", roles: ["leader"] },
  reporter: { username: "lianluo", name: "钱络", roles: ["reporter"] },
} as const satisfies Record<string, Person>;
export type Who = keyof typeof PEOPLE;

const passwordOf = ({ username }: { username: string }) => `Qing7shan#${username.slice(0, 2).toUpperCase()}`;

/** A signed-in browser, and what its page would ask the server. */
type Desk = { context: BrowserContext; ask: <T>(path: string, input?: unknown) => Promise<T> };

async function openDesk(browser: Browser, options: BrowserContextOptions): Promise<Desk> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.clock.setFixedTime(PICTURE_TIME);
  await page.goto("/");
  const ask = async <T>(path: string, input?: unknown): Promise<T> => {
    const { status, text } = await page.evaluate(
      async ({ path, body }) => {
        const sent = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body };
        const answer = await fetch(path, sent);
        return { status: answer.status, text: await answer.text() };
      },
      { path, body: input === undefined ? undefined : JSON.stringify(input) },
    );
    if (status >= 400) throw new Error(`${path}: ${status} ${text}`);
    return text === "" ? (undefined as T) : (JSON.parse(text).result?.data as T);
  };
  return { context, ask };
}

/** Who is at which desk, each signed in; the last one, `nobody`, is not. */
export async function openOffice(
  browser: Browser,
  server: RunningServer,
  options: BrowserContextOptions,
): Promise<Record<Who | "nobody", BrowserContext>> {
  for (const ledger of readdirSync(LEDGERS).sort())
    runRectify(server.data, "import", "ledger", join(LEDGERS, ledger), "--as-of", /\d{4}-\d\d-\d\d/.exec(ledger)?.[0] ?? "");

  const first = await openDesk(browser, { ...options, baseURL: server.baseUrl });
  await first.context.pages()[0]?.goto(server.link);
  const { security, ...others } = PEOPLE;
  await first.ask("/trpc/access.setUp", { username: security.username, name: security.name, password: passwordOf(security) });

  const signedIn = async (person: Person, password = passwordOf(person)): Promise<Desk> => {
    const desk = await openDesk(browser, { ...options, baseURL: server.baseUrl });
    await desk.ask("/sign-in", { username: person.username, password });
    return desk;
  };
  const desks = { security: await signedIn(security) } as Record<Who, Desk>;
  const { units } = await desks.security.ask<{ units: { id: number; name: string }[] }>("/trpc/account.list");
  const unit = units.find(({ name }) => name === UNIT);
  if (!unit) throw new Error(`no unit ${UNIT}`);
  for (const [who, person] of Object.entries(others) as [Exclude<Who, "security">, Person][]) {
    const scope: Reach = who === "reporter" ? { regions: [], units: [unit.id] } : "all";
    const { password: once } = await desks.security.ask<{ password: string }>("/trpc/account.make", { ...person, scope });
    desks[who] = await signedIn(person, once);
    await desks[who].ask("/trpc/access.changePassword", { current: once, next: passwordOf(person) });
  }
  await turnSecondFactorOn(desks.audit, PEOPLE.audit);
  await desks.security.ask("/trpc/account.make", {
    username: "zhu",
    name: "朱立",
    roles: ["reporter"],
    scope: { regions: [], units: [unit.id] },
  });

  await declareOne(desks.reporter);

  const nobody = await openDesk(browser, { ...options, baseURL: server.baseUrl });
  await nobody.ask("/sign-in", { username: PEOPLE.leader.username, password: "Falsch#2026" }).catch(() => undefined);
  await desks.leader.ask("/trpc/account.list").catch(() => undefined);
  const contexts = Object.entries(desks).map(([who, { context }]) => [who, context] as const);
  return { ...(Object.fromEntries(contexts) as Record<Who, BrowserContext>), nobody: nobody.context };
}

/** With the code of the server's own hour, told by when the session began. */
async function turnSecondFactorOn(desk: Desk, person: Person): Promise<void> {
  const { secret } = await desk.ask<{ secret: string }>("/trpc/access.startSecondFactor", { password: passwordOf(person) });
  const { sessions } = await desk.ask<{ sessions: { createdAt: string }[] }>("/trpc/access.sessions");
  const now = Math.max(...sessions.map((session) => Date.parse(session.createdAt)));
  await desk.ask("/trpc/access.confirmSecondFactor", { code: deviceCode(secret, now) });
}

async function declareOne({ ask }: Desk): Promise<void> {
  const input = (value: unknown) => `input=${encodeURIComponent(JSON.stringify(value))}`;
  const list = await ask<{ rows: { finding: string }[] }>(`/trpc/finding.list?${input({ condition: { states: ["IN_PROGRESS"] } })}`);
  const id = list.rows.at(-1)?.finding;
  const { version } = await ask<{ version: number }>(`/trpc/finding.moves?${input({ id })}`);
  const order = { move: "declare", on: PICTURE_TIME.slice(0, 10), reason: "已公示，材料在办公室备查。" };
  await ask("/trpc/finding.move", { id, key: crypto.randomUUID(), version, order });
}

// One day of an office over TLS: accounts out of a workbook, a unit that reports, a declarer who may not verify, a verifier who does, a
// leader whose board follows, and the audit in which all of it is found again. Everybody has a browser of their own and keeps it all day.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { fillInAccounts } from "../packages/api/src/testing/accounts-file.ts";
import { changeFirstPassword, importLedger, makeFirstAccount, nav, type Person, signIn } from "./account-steps.ts";
import { expectAccessible } from "./axe-pages.ts";
import { expectFigures, figure, headingCount } from "./read-figures.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type CliOverview, runRectify } from "./run-rectify.ts";
import { selfSigned } from "./self-signed.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const SECURITY = { username: "anquan", name: "赵安", password: "Hu3tian#Yun" };
const EDITOR = { username: "bianji", name: "边吉", password: "Chun4feng#Yu" };
const VERIFIER = { username: "yanshou", name: "严守", password: "Xia5tian#Lei" };
const LEADER = { username: "lingdao", name: "陵道", password: "Qiu6shui#Chang" };
const REPORTER = { username: "lianluo", name: "钱络", password: "Qing7shan#Lv" };
const AUDITOR = { username: "shenji", name: "孙明", password: "Dong8xue#Mei" };

type Row = { finding: string; unit: string; text: string };

test.describe.configure({ mode: "serial" });
test.use({ ignoreHTTPSErrors: true, actionTimeout: 20_000 });

let server: RunningServer;
const certificates = mkdtempSync(join(tmpdir(), "rectify-e2e-tls-"));
/** As handed out: username → first password. */
let handedOut: Map<string, string>;
/** Of the reporter's own unit, not yet begun. */
let own: Row;
/** Of another unit, in progress. */
let others: Row;
/** Browsers that are open all day: the leader's, the reporter's, the editor's. */
let board: Page;
let unit: Page;
let office: Page;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({ RECTIFY_EXAMPLE: "off", ...selfSigned(certificates) });
  importLedger(server);
  const of = (state: string) => runRectify<{ rows: Row[] }>(server.data, "findings", "--state", state).rows;
  const [begun] = of("NOT_STARTED");
  const other = of("IN_PROGRESS").find(({ unit }) => unit !== begun?.unit);
  if (!begun || !other) throw new Error("the ledger has no finding to begin, or none in progress elsewhere");
  own = begun;
  others = other;
});
test.afterAll(async () => {
  await server?.stop();
  rmSync(certificates, { recursive: true, force: true });
});

/** The first sign-in of the day with the password that was handed out, and the change of it that is asked for. */
async function arrive(browser: Browser, { username, password }: Person): Promise<Page> {
  const once = handedOut.get(username) ?? "";
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.baseUrl);
  await signIn(page, username, once);
  await expect(page.getByRole("heading", { name: "修改初始密码" })).toBeVisible();
  await page.goto(`${server.baseUrl}/findings`);
  await expect(page.getByRole("heading", { name: "修改初始密码" }), "nothing else opens before").toBeVisible();
  await changeFirstPassword(page, once, password);
  await expect(nav(page).first()).toBeVisible();
  return page;
}

async function openFinding(page: Page, finding: string): Promise<Locator> {
  await page.goto(`${server.baseUrl}/findings/${finding}`);
  return page.getByRole("region").filter({ hasText: "办理 · 按今天的状态" });
}

async function move(moves: Locator, name: string, reason?: string): Promise<void> {
  await moves.getByRole("radio", { name, exact: true }).check();
  if (reason !== undefined) await moves.locator("textarea").fill(reason);
  await moves.getByRole("button", { name: `确认${name}` }).click();
  await expect(moves.getByText(`已登记：${name}`)).toBeVisible();
}

/** A procedure asked past the pages, as whoever is signed in. */
function ask(page: Page, procedure: string, input: object): Promise<{ status: number; text: string }> {
  return page.evaluate(
    async ([path, body]) => {
      const answer =
        path === "finding.move"
          ? await fetch(`/trpc/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body })
          : await fetch(`/trpc/${path}?input=${encodeURIComponent(body)}`);
      return { status: answer.status, text: await answer.text() };
    },
    [procedure, JSON.stringify(input)] as const,
  );
}

function order(id: string, version: number, name: string) {
  const on = runRectify<CliOverview>(server.data, "overview").asOf;
  return { id, key: crypto.randomUUID(), version, order: { move: name, on, reason: "已核实。" } };
}

/** The leader's board, loaded again, shows what the command line counts. */
async function expectBoard(awaiting: number): Promise<void> {
  await board.reload();
  await expect(figure(board, "awaitingVerification")).toHaveText(String(awaiting));
  await expectFigures(board, runRectify<CliOverview>(server.data, "overview"));
}

test("the board speaks TLS alone, and its cookie is bound to the host", async ({ page, context }) => {
  expect(server.baseUrl).toMatch(/^https:/);
  await expect(fetch(server.baseUrl.replace("https:", "http:")), "plain HTTP gets no answer").rejects.toThrow();
  await page.goto(server.link);
  await makeFirstAccount(page, SECURITY);
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await signIn(page, SECURITY.username, SECURITY.password);
  await expect(page.getByRole("heading", { name: "账号", exact: true })).toBeVisible();
  const [cookie, ...more] = await context.cookies();
  expect(more).toEqual([]);
  expect(cookie).toMatchObject({ name: "__Host-rectify_session", secure: true, httpOnly: true, sameSite: "Strict", path: "/" });
  expect(cookie?.domain, "no domain is named: no other host gets it").toBe("127.0.0.1");
});

test("the security administrator makes five accounts out of the template, and saves their first passwords", async ({ page }) => {
  await page.goto(server.baseUrl);
  await signIn(page, SECURITY.username, SECURITY.password);
  await page.getByRole("button", { name: "从表格建立" }).click();
  const [template] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载空白表格" }).click()]);
  const filledIn = await fillInAccounts(
    readFileSync(await template.path()),
    [EDITOR.username, EDITOR.name, "巡察办录入、巡察办验收"],
    [VERIFIER.username, VERIFIER.name, "巡察办验收"],
    [LEADER.username, LEADER.name, "领导"],
    [REPORTER.username, REPORTER.name, "单位联络员", "", own.unit],
    [AUDITOR.username, AUDITOR.name, "审计管理员"],
  );
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("选择填好的表格").setInputFiles({ name: "账号.xlsx", mimeType, buffer: Buffer.from(filledIn) });
  await expect(page.getByRole("row", { name: REPORTER.username })).toContainText(own.unit);
  await page.getByRole("button", { name: "建立这 5 个账号" }).click();
  await expect(page.getByRole("heading", { name: "已建立 5 个账号" })).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存为表格" }).click()]);
  const [, ...rows] = readWorkbook(readFileSync(await saved.path()));
  handedOut = new Map(rows.map(([username, , password]) => [String(username), String(password)]));
  for (const [username, password] of handedOut) await expect(page.getByRole("row", { name: username }).first()).toContainText(password);
  expect([...handedOut.keys()]).toEqual([EDITOR, VERIFIER, LEADER, REPORTER, AUDITOR].map((person) => person.username));
  await page.getByRole("button", { name: "已转交或已保存" }).click();
  await expect(page.getByRole("row", { name: REPORTER.username })).toContainText("未改初始密码");
});

test("the leader chooses a password, and then reads the whole board and may do nothing to a finding", async ({ browser }) => {
  board = await arrive(browser, LEADER);
  await openFinding(board, own.finding);
  await expect(board.getByRole("heading", { level: 1 })).toContainText(own.text.slice(0, 12));
  await expect(board.getByText("办理 · 按今天的状态")).toHaveCount(0);
  expect((await ask(board, "finding.move", order(own.finding, 1, "start"))).status).toBe(403);
  await board.goto(server.baseUrl);
  await expectFigures(board, runRectify<CliOverview>(server.data, "overview"));
});

test("the reporter reads the figures and findings of the own unit alone", async ({ browser }) => {
  unit = await arrive(browser, REPORTER);
  const counted = runRectify<CliOverview>(server.data, "overview", "--unit", own.unit);
  await unit.goto(`${server.baseUrl}/findings`);
  expect(await headingCount(unit)).toBe(counted.total);
  await unit.goto(server.baseUrl);
  await expectFigures(unit, counted);
  await expectAccessible(unit);
});

test("a finding of another unit does not exist for the reporter, on its page and past it", async () => {
  await unit.goto(`${server.baseUrl}/findings/${others.finding}`);
  await expect(unit.getByRole("heading", { name: "截至这一天没有这个问题" })).toBeVisible();
  await expectAccessible(unit);
  for (const [procedure, input] of [
    ["finding.get", { id: others.finding }],
    ["finding.moves", { id: others.finding }],
    ["finding.move", order(others.finding, 1, "declare")],
  ] as const) {
    const answer = await ask(unit, procedure, input);
    expect(answer.status, procedure).toBe(404);
    expect(answer.text, procedure).not.toContain(others.unit);
  }
});

test("the reporter begins, stages and declares a finding of the own unit, and the leader's board and wall follow", async () => {
  const before = runRectify<CliOverview>(server.data, "overview").awaitingVerification;
  const moves = await openFinding(unit, own.finding);
  await move(moves, "开始整改");
  await move(moves, "阶段性完成", "已制定制度。");
  const wall = await board.context().newPage();
  await wall.goto(`${server.baseUrl}/screen?lang=zh&seconds=600`);
  const shown = wall.locator("main [data-figure=awaiting]");
  await expect(shown).toHaveText(String(before));
  await move(moves, "申报完成", "已公示并整改到位。");
  await expect(shown, "the wall hears of it by itself").toHaveText(String(before + 1));
  await wall.close();
  await expect(moves.getByRole("heading", { name: "已申报完成，等待验收" })).toBeVisible();
  await expectBoard(before + 1);
});

test("whoever declared a finding in the office is not offered the close-out and is told why", async ({ browser }) => {
  office = await arrive(browser, EDITOR);
  const before = runRectify<CliOverview>(server.data, "overview").awaitingVerification;
  const moves = await openFinding(office, others.finding);
  await move(moves, "申报完成", "现场核对过。");
  await expect(moves.getByRole("radio", { name: "销号" })).toBeDisabled();
  await expect(moves.getByText("申报和验收不能是同一人，请由他人销号。")).toBeVisible();
  await expectBoard(before + 1);
});

test("a close-out by the declarer is refused past the page too, and the refusal is accessible", async () => {
  const { version } = JSON.parse((await ask(office, "finding.moves", { id: others.finding })).text).result.data;
  const refused = await ask(office, "finding.move", order(others.finding, version, "closeOut"));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("DECLARER_VERIFIES");
  await expectAccessible(office);
});

test("the verifier closes out what the unit and what the editor declared, and the leader's board follows", async ({ browser }) => {
  const before = runRectify<CliOverview>(server.data, "overview");
  const page = await arrive(browser, VERIFIER);
  for (const finding of [own.finding, others.finding]) {
    const moves = await openFinding(page, finding);
    await move(moves, "销号", "资料齐全，现场核实。");
    await expect(page.getByText(`${VERIFIER.username}：资料齐全，现场核实。`)).toBeVisible();
  }
  const after = runRectify<CliOverview>(server.data, "overview");
  expect(after.verified.done).toBe(before.verified.done + 2);
  expect(after.declared.done).toBe(before.declared.done);
  await expectBoard(before.awaitingVerification - 2);
});

test("the unit reads that its finding is closed out, and by whom", async () => {
  await unit.reload();
  await expect(unit.getByText(`${VERIFIER.username}：资料齐全，现场核实。`)).toBeVisible();
  await expectAccessible(unit);
});

test("the audit administrator finds every step of the day, takes it as a file without a finding's words, and the chain is whole", async ({
  browser,
}) => {
  const page = await arrive(browser, AUDITOR);
  await expect(nav(page)).toHaveText(["审计"]);
  const STEPS: [Person, RegExp[]][] = [
    [SECURITY, [/登录/, /下载空白账号表格/, /预览账号表格/, /批量新建账号/]],
    [LEADER, [/登录/, /无权访问.*拒绝/, /修改密码/]],
    [REPORTER, [/登录/, /修改密码/, /无权访问.*拒绝/, new RegExp(`办理问题.*问题 ${own.finding}.*已完成`)]],
    [EDITOR, [/登录/, /修改密码/, new RegExp(`办理问题.*问题 ${others.finding}`), /操作被拒绝.*申报人不能验收/]],
    [VERIFIER, [/登录/, new RegExp(`办理问题.*问题 ${own.finding}.*已销号`), new RegExp(`办理问题.*问题 ${others.finding}.*已销号`)]],
    [AUDITOR, [/登录/, /修改密码/]],
  ];
  for (const [{ username, name }, steps] of STEPS) {
    await page.goto(`${server.baseUrl}/audit?who=${username}`);
    const rows = page.getByRole("row").filter({ hasText: name });
    for (const step of steps) await expect(rows.filter({ hasText: step }).first(), `${username} ${step}`).toBeVisible();
  }
  await page.goto(`${server.baseUrl}/audit`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "导出 CSV" }).click()]);
  const csv = readFileSync(await download.path(), "utf8");
  for (const done of ["批量新建账号", "办理问题", "操作被拒绝", "无权访问", "导入台账", "末条校验值"]) expect(csv).toContain(done);
  for (const words of [own.text, others.text, "已公示并整改到位", ...handedOut.values()]) expect(csv).not.toContain(words);
  await page.getByRole("button", { name: /开始校验/ }).click();
  await expect(page.getByRole("heading", { name: /条记录完整，没有改动/ })).toBeVisible();
});

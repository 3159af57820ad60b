import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LedgerSheetRow, ledgerFile } from "@rectify/api/testing/api-world";
import { testDatabaseUrl } from "@rectify/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const BULLETINS = join(ROOT, "../shared/bulletins");

let database: { url: string; drop(): Promise<void> };
let folder: string;
beforeAll(async () => {
  database = await testDatabaseUrl();
  folder = await mkdtemp(join(tmpdir(), "rectify-cli-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

type Ran = { code: number; stdout: string; stderr: string };
function rectify(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url, INIT_CWD: folder };
    execFile(process.execPath, [join(ROOT, "apps/server/src/cli.ts"), ...args], { env, maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout, stderr }),
    );
  });
}
const json = (ran: Ran) => JSON.parse(ran.stdout);

const rows: LedgerSheetRow[] = [
  {
    code: "A-1",
    round: "七届区委第四轮",
    unit: "丰泽区商务局",
    text: "政策兑现周期偏长",
    feedbackOn: "2025-06-12",
    dueOn: "2025-12-12",
    state: "整改中",
    category: "A8",
  },
  {
    code: "A-2",
    round: "七届区委第四轮",
    unit: "丰泽区商务局",
    text: "公务接待手续不全",
    feedbackOn: "2025-06-12",
    dueOn: "2025-12-12",
    state: "已销号",
    completedOn: "2025-10-01",
    closedOn: "2025-10-20",
    category: "B4",
  },
];

describe("the command line", () => {
  it("a ledger as csv is read as its workbook would be, by the same exit codes", async () => {
    const lines = ["问题编号,轮次,被巡察单位,具体问题,完成时限,整改状态", "C-1,七届区委第四轮,丰泽区统计局,数据审核不严,2025/12/12,整改中"];
    await writeFile(join(folder, "台账-2026-03-19.csv"), `\ufeff${lines.join("\r\n")}`);
    const ran = await rectify("import", "ledger", "台账-2026-03-19.csv", "--dry-run", "--json");
    expect(ran.code).toBe(0);
    expect(json(ran)).toMatchObject({ rows: 1, added: 1, issues: [], committed: false, asOf: "2026-03-19" });
  }, 60_000);
  it("imports a ledger, prints one JSON object and nothing else, and figures follow", async () => {
    await writeFile(join(folder, "台账-2026-03-19.xlsx"), await ledgerFile(rows));
    const imported = await rectify("import", "ledger", "台账-2026-03-19.xlsx", "--json");
    expect(imported.code, imported.stderr).toBe(0);
    expect(json(imported)).toMatchObject({
      rows: 2,
      added: 2,
      changed: 0,
      unchanged: 0,
      committed: true,
      issues: [],
      created: { rounds: ["七届区委第四轮"], units: ["丰泽区商务局"] },
    });
    const o = json(await rectify("overview", "--as-of", "2026-03-19", "--compare-with", "2025-12-12", "--unit", "区商务局", "--json"));
    expect(o).toMatchObject({
      asOf: "2026-03-19",
      total: 2,
      declared: { done: 1, total: 2 },
      verified: { done: 1, total: 2 },
      overdue: 1,
      ageing: { "1-7": 0, "8-30": 0, "31-90": 0, "90+": 1 },
    });
    expect(o.since).toMatchObject({ from: "2025-12-12", overdueBefore: 0, fellDue: 1, overdueAfter: 1 });
    expect(o.categories).toEqual([
      expect.objectContaining({ code: "A8", overdue: 1 }),
      expect.objectContaining({ code: "B4", verified: 1 }),
    ]);
    expect(o.longestOverdue).toEqual([
      expect.objectContaining({ unit: "区商务局", days: 97, dueOn: "2025-12-12", originalDueOn: "2025-12-12", leader: null }),
    ]);
    const list = json(await rectify("findings", "--as-of", "2026-03-19", "--overdue", "--json"));
    expect(list.rows.map((r: { text: string }) => r.text)).toEqual(["政策兑现周期偏长"]);
  });

  it("leaves with 2 when the input is refused, with 0 when a dry run could read it, and names what is wrong", async () => {
    await writeFile(join(folder, "faulty.xlsx"), await ledgerFile([{ ...rows[0], dueOn: "8月底" }]));
    const dry = await rectify("import", "ledger", "faulty.xlsx", "--as-of", "2026-03-19", "--dry-run", "--json");
    expect(dry.code).toBe(0);
    expect(json(dry)).toMatchObject({ committed: false, issues: [{ code: "DATE_INEXACT", cell: "Q2", original: "8月底" }] });
    expect((await rectify("import", "ledger", "faulty.xlsx", "--as-of", "2026-03-19", "--json")).code).toBe(2);
    for (const [args, code] of [
      [["overview", "--unit", "区没有局"], "UNKNOWN_NAME"],
      [["overview", "--as-of", "2088-01-01"], "DAY_IN_FUTURE"],
      [["import", "ledger", "missing.xlsx"], "FILE_UNREADABLE"],
      [["import", "bulletin", "台账-2026-03-19.xlsx"], "FILE_UNREADABLE"],
    ] as const) {
      const refused = await rectify(...args, "--json", "--lang", "en");
      expect(refused.code, args.join(" ")).toBe(2);
      expect(json(refused).error.code).toBe(code);
      expect(json(refused).error.message).toMatch(/[a-z]/);
    }
  });

  it("hands a faulty ledger back with its faults marked", async () => {
    await writeFile(join(folder, "faulty-2026-03-19.xlsx"), await ledgerFile([{ ...rows[0], dueOn: "8月底" }]));
    const args = ["--dry-run", "--marked", "marked-2026-03-19.xlsx", "--json"];
    const first = json(await rectify("import", "ledger", "faulty-2026-03-19.xlsx", ...args));
    const again = json(await rectify("import", "ledger", "marked-2026-03-19.xlsx", "--dry-run", "--json"));
    expect(first.issues).toMatchObject([{ code: "DATE_INEXACT", cell: "Q2" }]);
    expect(again.issues).toEqual(first.issues);
  });

  it("lists past imports and undoes one, once", async () => {
    await writeFile(join(folder, "more-2026-03-19.xlsx"), await ledgerFile([{ ...rows[0], code: "U-1", text: "印章管理不严" }]));
    const { importId } = json(await rectify("import", "ledger", "more-2026-03-19.xlsx", "--json"));
    expect(json(await rectify("import", "list", "--json")).imports[0]).toMatchObject({ importId, added: 1, undoneAt: null });
    expect(json(await rectify("import", "undo", String(importId), "--json"))).toEqual({ importId, findings: 1 });
    expect((await rectify("import", "list", "--lang", "en")).stdout).toMatch(/more-2026-03-19\.xlsx.*undone by operator/);
    const again = await rectify("import", "undo", String(importId), "--json", "--lang", "en");
    expect([again.code, json(again).error.message]).toEqual([2, "This import was undone before; nothing was changed."]);
    expect((await rectify("import", "undo", "9999", "--json")).code).toBe(2);
  }, 60_000);

  it("writes the template and an export that can be imported again", async () => {
    expect((await rectify("ledger", "template", "template.xlsx", "--json")).code).toBe(0);
    expect((await rectify("ledger", "export", "out-2026-03-19.xlsx", "--as-of", "2026-03-19", "--json")).code).toBe(0);
    expect(json(await rectify("import", "ledger", "out-2026-03-19.xlsx", "--json"))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      issues: [],
    });
    expect(json(await rectify("import", "ledger", "template.xlsx", "--dry-run", "--json"))).toMatchObject({ rows: 0 });
  });

  it("gives the real bulletin's facts", async () => {
    const file = join(BULLETINS, "000_17d246090b269e3d.txt");
    if (!existsSync(file)) {
      console.warn("skipped: the real bulletin is not beside the project");
      return;
    }
    const facts = JSON.parse(await readFile(file.replace(".txt", ".facts.json"), "utf8"));
    const b = json(await rectify("import", "bulletin", file, "--dry-run", "--json"));
    const { inspection, rectification, publication, items } = facts;
    expect(b).toMatchObject({
      unit: facts.unit.name,
      committeeTerm: inspection.committeeTerm,
      round: inspection.round,
      group: inspection.group,
      onSite: { from: inspection.onSiteStart, to: inspection.onSiteEnd },
      feedbackOn: inspection.feedbackDate,
      asOf: rectification.asOfInferred,
      declared: { aspects: 4, items: 13, findings: 32, completed: 32 },
      listed: { items: rectification.listed.items, measures: rectification.listed.measures },
      publication: {
        on: publication.date,
        window: { from: publication.windowStart, to: publication.windowEnd },
        phone: publication.contact.phone,
        post: publication.contact.postal,
        email: publication.contact.email,
      },
    });
    expect(b.inferred).toContain("asOf");
    expect(b.items.map((i: { measures: unknown[] }) => i.measures.length)).toEqual([2, 3, 4, 4, 2, 2, 2, 4, 2, 2, 2, 4, 3]);
    expect(b.items.map((i: { title: string; category: string }) => [i.title, i.category])).toEqual(
      items.map((i: { title: string; category: string }) => [i.title, i.category]),
    );
    expect(b.items.every((i: { status: unknown }) => i.status === null)).toBe(true);
  });

  it("answers every call without a command or with a wrong one in words", async () => {
    const help = await rectify("--help");
    expect(help.stdout).toContain("import");
    expect((await rectify("nonsense")).code).not.toBe(0);
  });
});

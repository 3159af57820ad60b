// The command line `rectify`: a table of commands; each stands in commands/ and is loaded only when it is called or listed.
import "./start/compile-cache.ts";
import { Command, CommanderError } from "commander";
import { generateClient } from "./start/made-things.ts";

const COMMANDS = {
  import: () => import("./commands/import.ts"),
  overview: () => import("./commands/overview.ts"),
  findings: () => import("./commands/findings.ts"),
  ledger: () => import("./commands/ledger.ts"),
  audit: () => import("./commands/audit.ts"),
  account: () => import("./commands/account.ts"),
  db: () => import("./commands/db.ts"),
};

await generateClient();
const program = new Command("rectify").description("巡察整改监督看板 the supervision board").showHelpAfterError().exitOverride();
const called = Object.entries(COMMANDS).filter(([name]) => name === process.argv[2]);
for (const [, load] of called.length > 0 ? called : Object.entries(COMMANDS)) (await load()).register(program);
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has said on stderr what is wrong. Arguments that are not right are a refusal, and JSON where JSON was asked for.
  const help = error.exitCode === 0 || error.code === "commander.help";
  if (!help && process.argv.includes("--json"))
    process.stdout.write(`${JSON.stringify({ error: { code: "INVALID_INPUT", facts: {}, message: error.message } })}\n`);
  process.exitCode = help ? error.exitCode : 2;
}

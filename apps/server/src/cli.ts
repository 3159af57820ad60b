// The command line `rectify`: a table of commands; each stands in commands/ and is loaded only when it is called or listed.
import "./start/compile-cache.ts";
import { Command } from "commander";
import { generateClient } from "./start/made-things.ts";

const COMMANDS = {
  import: () => import("./commands/import.ts"),
  overview: () => import("./commands/overview.ts"),
  findings: () => import("./commands/findings.ts"),
  ledger: () => import("./commands/ledger.ts"),
  db: () => import("./commands/db.ts"),
};

await generateClient();
const program = new Command("rectify").description("巡察整改监督看板 the supervision board").showHelpAfterError();
const called = Object.entries(COMMANDS).filter(([name]) => name === process.argv[2]);
for (const [, load] of called.length > 0 ? called : Object.entries(COMMANDS)) (await load()).register(program);
await program.parseAsync();

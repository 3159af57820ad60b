// The command line `rectify`: a table of commands; each stands in commands/.
import { Command, Option } from "commander";
import { generateClient } from "./start/made-things.ts";

await generateClient();
const { dbCommand } = await import("./commands/db.ts");

const program = new Command("rectify")
  .description("巡察整改监督看板 the supervision board")
  .addOption(new Option("--lang <lang>", "language of the sentences").choices(["zh", "en"]).default("zh"))
  .showHelpAfterError();
for (const command of [dbCommand()]) program.addCommand(command);
await program.parseAsync();

// `rectify account …`: back in, when the only security administrator is locked out. Whoever may run this on the server owns the data anyway.

import { removeSecondFactorOf } from "@rectify/api/accounts/remove-second-factor";
import { recoverAccount } from "@rectify/api/accounts/reset-password";
import { authorise } from "@rectify/api/use-case";
import { OFFICE } from "@rectify/domain/principal";
import type { Command } from "commander";
import { withOutput } from "./options.ts";
import { EXIT, type Output, runCommand } from "./run.ts";

export function register(program: Command): void {
  const group = program.command("account").description("accounts, when nobody can sign in to change them");
  withOutput(group.command("reset-password <name>"))
    .description("print a password that opens the account once and must then be changed; ends its sessions and its lock")
    .action((name: string, o: Output) =>
      runCommand(o, async (ctx) => {
        const value = await recoverAccount(authorise(ctx, OFFICE), name);
        const text =
          o.lang === "zh"
            ? `${value.username} 的初始密码：${value.password}\n只显示这一次，登录后必须修改。`
            : `First password of ${value.username}: ${value.password}\nShown this once; it must be changed at the next sign-in.`;
        return { value, text, exitCode: EXIT.done };
      }),
    );
  withOutput(group.command("remove-second-factor <name>"))
    .description("take the second factor off an account whose device and recovery codes are lost; ends its sessions")
    .action((name: string, o: Output) =>
      runCommand(o, async (ctx) => {
        const value = await removeSecondFactorOf(authorise(ctx, OFFICE), name);
        const text = o.lang === "zh" ? `已取消 ${value.username} 的两步验证。` : `The second factor of ${value.username} is taken off.`;
        return { value, text, exitCode: EXIT.done };
      }),
    );
}

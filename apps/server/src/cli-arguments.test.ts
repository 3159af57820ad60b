import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const CLI = join(import.meta.dirname, "cli.ts");

function rectify(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }));
  });
}

it("an argument that is not right is refused with 2, as JSON where JSON was asked for", async () => {
  const ran = await rectify("overview", "--as-of", "2024-13-45", "--json");
  expect(ran.code).toBe(2);
  expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: "INVALID_INPUT", message: expect.stringContaining("2024-13-45") } });
  expect(ran.stderr).toContain("2024-13-45");
});

it("without JSON stdout stays empty, and help is no refusal", async () => {
  expect(await rectify("findings", "--state", "FOO")).toMatchObject({ code: 2, stdout: "" });
  expect((await rectify("--help")).code).toBe(0);
});

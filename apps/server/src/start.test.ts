import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "start.ts")], { env: { ...process.env, ...settings } });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { out, err, code };
}

test("a taken port is told in both languages before anything is built, and the start fails", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = holder.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const { out, err, code } = await start({ PORT: String(port), RECTIFY_DATA: "/nonexistent/data" });
  holder.close();
  expect(code).toBe(1);
  expect(err).toContain(`端口 ${port} 已被占用`);
  expect(err).toContain(`Port ${port} is taken`);
  expect(out).not.toContain("Pages");
});

test("a host beyond this machine without a certificate is refused in words", async () => {
  const { err, code } = await start({ HOST: "0.0.0.0" });
  expect(code).toBe(1);
  expect(err).toMatch(/HOST=0\.0\.0\.0 不是本机地址/);
  expect(err).toMatch(/HOST=0\.0\.0\.0 is beyond this machine/);
});

test("a provider that is set up by half is refused in words that say what to set", async () => {
  const { err, code } = await start({ RECTIFY_OIDC_ISSUER: "https://sso.example", RECTIFY_OIDC_CLIENT_SECRET: "k7-Wolke-9Flut" });
  expect(code).toBe(1);
  expect(err).toMatch(/^RECTIFY_OIDC_CLIENT_ID 未设置：统一身份认证登录要同时设置 RECTIFY_PUBLIC_URL、/m);
  expect(err).toMatch(/^RECTIFY_PUBLIC_URL is not set: sign-in by a provider needs RECTIFY_PUBLIC_URL, RECTIFY_OIDC_ISSUER,/m);
  expect(err).not.toContain("Wolke");
});

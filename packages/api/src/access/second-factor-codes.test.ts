import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { deviceCode } from "../testing/device-code.ts";
import { hashRecoveryCode, newRecoveryCodes, newTotp, stepOf } from "./second-factor-codes.ts";

/** The secret of RFC 6238, appendix B, and its codes, of which six digits are asked for. */
const RFC = new Secret({ buffer: new TextEncoder().encode("12345678901234567890").buffer }).base32;
const VECTORS: [seconds: number, code: string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];

test("codes are those of RFC 6238, each of its own step, and of the one before and after", () => {
  for (const [seconds, code] of VECTORS) {
    const six = code.slice(-6);
    const step = Math.floor(seconds / 30);
    expect(stepOf(RFC, six, seconds * 1000)).toBe(step);
    expect(stepOf(RFC, six, (seconds + 30) * 1000)).toBe(step);
    expect(stepOf(RFC, six, (seconds - 30) * 1000)).toBe(step);
    expect(stepOf(RFC, six, (seconds + 90) * 1000)).toBeNull();
  }
});

test("a new secret has 160 random bits and an address that devices read", () => {
  const { secret, uri } = newTotp("qian.luo");
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(uri).toBe(`otpauth://totp/Rectify:qian.luo?issuer=Rectify&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
  expect(newTotp("qian.luo").secret).not.toBe(secret);
  expect(stepOf(secret, deviceCode(secret, 90_000), 90_000)).toBe(3);
});

test("recovery codes are ten, told apart when read aloud, and the same however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  const [code = ""] = codes;
  expect(hashRecoveryCode(` ${code.toUpperCase().replaceAll("-", " ")} `)).toEqual(hashRecoveryCode(code));
});

import { expect, it } from "vitest";
import { passwordProblem } from "./password.ts";

it("of the classified protection profile has eight characters of three kinds", () => {
  const of = (password: string) => passwordProblem("dengbao3", password, "liming");
  expect(of("Ab3#xyz")).toBe("TOO_SHORT");
  expect(of("abcdefgh1")).toBe("TOO_FEW_KINDS");
  expect(of("Hu3tianYun")).toBeNull();
  expect(of("河水清清Ab12")).toBeNull();
  expect(of("x".repeat(129))).toBe("TOO_LONG");
});

it("of the other profile is long instead of mixed", () => {
  const of = (password: string) => passwordProblem("asvs", password, "liming");
  expect(of("Hu3tian#Yun")).toBe("TOO_SHORT");
  expect(of("seven green rivers")).toBeNull();
});

it("is neither the name of its account nor what everybody tries", () => {
  for (const password of ["Liming#2026", "xLIMING12x"]) expect(passwordProblem("dengbao3", password, "liming")).toBe("HOLDS_USERNAME");
  for (const password of ["Password123", "P@ssw0rd!!", "Admin@2026", "12345678#A", "Aa1Aa1Aa1"])
    expect(passwordProblem("dengbao3", password, "zhou"), password).toBe("COMMON");
});

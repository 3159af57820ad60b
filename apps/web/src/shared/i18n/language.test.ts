import { expect, test } from "vitest";
import { pickLanguage } from "./language.ts";

test("the link's language beats the stored one", () => expect(pickLanguage("?lang=en", "zh", ["zh-CN"])).toBe("en"));
test("the stored choice beats the browser's", () => expect(pickLanguage("", "en", ["zh-CN"])).toBe("en"));
test("an English browser gets English, any other gets Chinese", () => {
  expect(pickLanguage("", null, ["en-GB"])).toBe("en");
  expect(pickLanguage("", null, ["fr-FR"])).toBe("zh");
  expect(pickLanguage("?lang=xx", "yy", [])).toBe("zh");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { splitMeasures } from "./split-measures.ts";

test.each([
  ["一是加强学习；二是完善制度。三是开展检查。", ["加强学习；", "完善制度。", "开展检查。"]],
  ["整改措施如下：①加强学习②完善制度", ["整改措施如下：", "加强学习", "完善制度"]],
  ["1.加强学习\n2. 完善制度\n3、开展检查", ["加强学习", "完善制度", "开展检查"]],
  ["（1）加强学习\n（二）完善制度", ["加强学习", "完善制度"]],
  ["加强学习\r\n\r\n完善制度", ["加强学习", "完善制度"]],
  ["一是1.加强学习", ["加强学习"]],
  ["只有一条", ["只有一条"]],
  ["", []],
])("%j", (text, measures) => {
  expect(splitMeasures(text)).toEqual(measures);
});

test("一是 inside a sentence does not split it, nor does a decimal begin a measure", () => {
  expect(splitMeasures("重点抓好一是学习的落实")).toEqual(["重点抓好一是学习的落实"]);
  expect(splitMeasures("1.5倍增加检查次数")).toEqual(["1.5倍增加检查次数"]);
});

test("splitting what was split changes nothing", () => {
  const piece = fc.constantFrom("一是", "二是", "①", "②", "1.", "2.", "（1）", "。", "；", "\n", " ", "学习", "a", "1", "是", "一");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const once = splitMeasures(pieces.join(""));
      expect(splitMeasures(once.join("\n"))).toEqual(once);
    }),
  );
});

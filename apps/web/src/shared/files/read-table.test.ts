import { describe, expect, test } from "vitest";
import { readTables } from "./read-table.ts";

const words = { done: (name: string) => `${name}（数）`, base: (name: string) => `${name}（基数）` };
function read(html: string) {
  const box = document.createElement("div");
  box.innerHTML = html;
  document.body.replaceChildren(box);
  return readTables(box, words);
}

describe("a table of the page", () => {
  test("is read as it is shown, sums included, bars and shapes left out", () => {
    expect(
      read(`<table>
        <thead><tr><th>位次</th><th>单位</th><th>进度</th><th colspan="2">销号率</th><th>逾期</th></tr></thead>
        <tbody><tr><td>1</td><th><a>区城投集团</a></th><td><a><span role="img" aria-label="x"></span></a></td>
          <td><b>30.7%</b></td><td><a>8</a>/<a>26</a></td><td><svg><text>9</text></svg>9</td></tr></tbody>
        <tfoot><tr><td></td><th>合计</th><td></td><td>30.7%</td><td>8/26</td><td>9</td></tr></tfoot>
      </table>`),
    ).toEqual({
      columns: ["位次", "单位", "销号率", "销号率（数）", "销号率（基数）", "逾期"],
      rows: [
        ["1", "区城投集团", "30.7%", "8", "26", "9"],
        ["", "合计", "30.7%", "8", "26", "9"],
      ],
    });
  });
  test("keeps what stands on its own line apart, and words in a line together", () => {
    const table = read(`<table><thead><tr><th>问题</th></tr></thead><tbody><tr><th><a>公务接待</a><div>区住建局 ·
      作风</div></th></tr><tr><td>逾期 <span>46</span> 个</td></tr></tbody></table>`);
    expect(table?.rows).toEqual([["公务接待 · 区住建局 · 作风"], ["逾期 46 个"]]);
  });
  test("of several parts is one table, each part under its name", () => {
    const part = (name: string) => `<table><caption>${name}</caption><tbody><tr><th>上次</th><td>211</td></tr></tbody></table>`;
    expect(read(part("未销号") + part("逾期"))?.rows).toEqual([
      ["未销号", ""],
      ["上次", "211"],
      ["逾期", ""],
      ["上次", "211"],
    ]);
  });
  test("that is none is null", () => {
    expect(read("<p>图</p>")).toBeNull();
  });
});

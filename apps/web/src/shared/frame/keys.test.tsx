import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { FrameKeys } from "./frame-keys.tsx";
import { type KeyBinding, useKeys } from "./keys.ts";

function Offers({ bindings, children }: { bindings: KeyBinding[]; children?: React.ReactNode }) {
  useKeys(bindings);
  return <>{children}</>;
}
const type = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key });
};

test("one key runs, two run one after the other, and another key between them breaks the pair", async () => {
  const [one, two] = [vi.fn(), vi.fn()];
  const bindings = [
    { keys: "x", says: "x", run: one },
    { keys: "g o", says: "go", run: two },
  ];
  await renderInBoard(<Offers bindings={bindings} />);
  type("g", "q", "o");
  expect(two).not.toHaveBeenCalled();
  type("x", "g", "o");
  expect(one).toHaveBeenCalledOnce();
  expect(two).toHaveBeenCalledOnce();
});

test("letters typed into a field stay text, and keys with Ctrl stay the browser's", async () => {
  const run = vi.fn();
  await renderInBoard(
    <Offers bindings={[{ keys: "x", says: "x", run }]}>
      <input aria-label="field" />
    </Offers>,
  );
  fireEvent.keyDown(document.body, { key: "x", ctrlKey: true });
  screen.getByLabelText("field").focus();
  type("x");
  expect(run).not.toHaveBeenCalled();
});

test("of two offers of the same key the later one holds", async () => {
  const [far, near] = [vi.fn(), vi.fn()];
  await renderInBoard(
    <>
      <Offers bindings={[{ keys: "Escape", says: "far", run: far }]} />
      <Offers bindings={[{ keys: "Escape", says: "near", run: near }]} />
    </>,
  );
  type("Escape");
  expect([far, near].map((f) => f.mock.calls.length)).toEqual([0, 1]);
});

test("? opens the list of keys with every offer in words; a layer over the page keeps the keys from it", async () => {
  const run = vi.fn();
  await renderInBoard(
    <>
      <FrameKeys />
      <Offers bindings={[{ keys: "x", says: "做某事", run }]} />
    </>,
  );
  type("?");
  const dialog = await screen.findByRole("dialog", { name: "键盘快捷键" });
  const lines = [...dialog.querySelectorAll("dl > div")].map((line) => line.textContent);
  expect(lines).toEqual([
    "?显示键盘快捷键",
    "/搜索",
    "g再按o去总览",
    "g再按u去单位",
    "g再按f去问题清单",
    "g再按i去导入",
    "Esc关闭弹出的内容，或回到上一级",
    "x做某事",
  ]);
  type("x");
  expect(run).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  type("x");
  expect(run).toHaveBeenCalledOnce();
});

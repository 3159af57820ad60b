import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { LayerPanel } from "./layer-panel.tsx";

const open = () => {
  const onClose = vi.fn();
  render(
    <LayerPanel label="轮次" onClose={onClose}>
      <input aria-label="搜索" />
      <button type="button" disabled>
        保存
      </button>
      <button type="button">清空</button>
    </LayerPanel>,
  );
  return { onClose, user: userEvent.setup(), first: screen.getByRole("textbox"), last: screen.getByRole("button", { name: "清空" }) };
};

test("a panel takes the focus when it opens, and Tab walks through it", async () => {
  const { user, onClose, first, last } = open();
  expect(document.activeElement).toBe(first);
  await user.tab();
  expect(document.activeElement).toBe(last);
  expect(onClose).not.toHaveBeenCalled();
});

test("Tab past its last control, Shift+Tab before its first and Escape close it", async () => {
  const { user, onClose, last } = open();
  await user.tab({ shift: true });
  expect(onClose).toHaveBeenCalledTimes(1);
  last.focus();
  await user.tab();
  expect(onClose).toHaveBeenCalledTimes(2);
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledTimes(3);
});

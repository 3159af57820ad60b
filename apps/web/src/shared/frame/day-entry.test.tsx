import { day, type LocalDate } from "@rectify/domain/local-date";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { DayEntry } from "./day-entry.tsx";

const EARLIEST = day("2026-01-01");
const LATEST = day("2026-03-19");

function open(start: string, { clears = false, onChange = (_: string) => {} } = {}) {
  function Form() {
    const [value, setValue] = useState(start);
    const take = (next: string) => {
      onChange(next);
      setValue(next);
    };
    return (
      <>
        <DayEntry
          id="day"
          value={value}
          shown={value && `${value} 周四`}
          earliest={EARLIEST}
          latest={LATEST}
          onChange={(next: LocalDate) => take(next)}
          onClear={clears ? () => take("") : undefined}
        />
        <output>{value}</output>
      </>
    );
  }
  render(<Form />);
  return { field: screen.getByRole("textbox") as HTMLInputElement, taken: () => screen.getByRole("status").textContent };
}

test("a whole day counts as soon as it is typed over the day that stands there", async () => {
  const { field, taken } = open("2026-03-12");
  await userEvent.click(field);
  await userEvent.keyboard("2026-03-0");
  expect(taken()).toBe("2026-03-12");
  await userEvent.keyboard("5");
  expect(taken()).toBe("2026-03-05");
  await userEvent.keyboard("{Enter}");
  expect(field.value).toBe("2026-03-05 周四");
});

test("a day as people write it counts when the field is left, and at Enter", async () => {
  const { field, taken } = open("2026-03-12");
  await userEvent.clear(field);
  await userEvent.type(field, "3月6日");
  await userEvent.tab();
  expect(taken()).toBe("2026-03-06");
  await userEvent.clear(field);
  await userEvent.type(field, "2026/3/7{Enter}");
  expect(taken()).toBe("2026-03-07");
});

test("what is no day, or one outside the bounds, is not taken: the day that counts stands again", async () => {
  const { field, taken } = open("2026-03-12");
  for (const text of ["never", "2026-02-30", "2025-12-31", "2026-03-20", ""]) {
    await userEvent.clear(field);
    if (text) await userEvent.type(field, text);
    await userEvent.tab();
    expect(taken(), text).toBe("2026-03-12");
    expect(field.value, text).toBe("2026-03-12 周四");
  }
});

test("up and down go a day on and back, within the bounds; Escape takes back what is being typed", async () => {
  const { field, taken } = open("2026-03-18");
  await userEvent.click(field);
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
  expect(taken()).toBe("2026-03-19");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(taken()).toBe("2026-03-17");
  await userEvent.keyboard("2026{Escape}");
  expect(field.value).toBe("2026-03-17 周四");
});

test("a day that may be left out is taken away with its text", async () => {
  const { field, taken } = open("2026-03-12", { clears: true });
  await userEvent.clear(field);
  expect(taken()).toBe("");
  await userEvent.tab();
  expect(field.value).toBe("");
});

test("the calendar opens at a click and takes a day once, while the focus stays in the field", async () => {
  const changes: string[] = [];
  const { field, taken } = open("2026-03-12", { onChange: (next) => changes.push(next) });
  expect(screen.queryByTitle("2026-03-10")).toBeNull();
  await userEvent.click(field);
  await userEvent.click(await screen.findByTitle("2026-03-10"));
  expect(taken()).toBe("2026-03-10");
  expect(document.activeElement).toBe(field);
  await waitFor(() => expect(screen.queryByTitle("2026-03-11")).toBeNull());
  expect(changes).toEqual(["2026-03-10"]);
});

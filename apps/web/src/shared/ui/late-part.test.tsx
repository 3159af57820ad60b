import { render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { describe, expect, test } from "vitest";
import { AbsentPart, latePart } from "./late-part.tsx";

const shown = (Part: ReturnType<typeof latePart<object>>) =>
  render(
    <Suspense fallback="coming">
      <p>the page</p>
      <Part />
    </Suspense>,
  );

describe("a part whose script comes late", () => {
  test("stands in its place once it has arrived", async () => {
    shown(latePart(async () => () => <p>the part</p>, AbsentPart));
    expect(screen.queryByText("coming")).not.toBeNull();
    await screen.findByText("the part");
    expect(screen.queryByText("the page")).not.toBeNull();
  });

  test("that does not arrive says so in its place, and leaves the page", async () => {
    shown(latePart(() => Promise.reject(new TypeError("Failed to fetch")), AbsentPart));
    expect((await screen.findByRole("alert")).textContent).toContain("服务器没有回应");
    screen.getByRole("button");
    expect(screen.queryByText("the page")).not.toBeNull();
  });
});

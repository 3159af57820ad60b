import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { fitChartsToPaper } from "./fit-to-paper.ts";

test("a chart scales with its card on paper and is as before afterwards; other pictures are left alone", () => {
  const { container } = render(
    <>
      <figure data-chart="">
        <div style={{ width: 545 }}>
          <svg width="545" height="190" />
        </div>
      </figure>
      <svg width="8" height="8" />
    </>,
  );
  const stop = fitChartsToPaper();
  window.dispatchEvent(new Event("beforeprint"));
  const [chart, other] = [...container.querySelectorAll("svg")].map((svg) => svg.outerHTML);
  expect(chart).toBe('<svg width="100%" height="100%" viewBox="0 0 545 190"></svg>');
  expect(other).toBe('<svg width="8" height="8"></svg>');
  expect(container.querySelector("div")?.style.width).toBe("100%");
  window.dispatchEvent(new Event("afterprint"));
  expect(container.querySelector("svg")?.outerHTML).toBe('<svg width="545" height="190"></svg>');
  expect(container.querySelector("div")?.style.width).toBe("545px");
  stop();
  window.dispatchEvent(new Event("beforeprint"));
  expect(container.querySelector("svg")?.getAttribute("viewBox")).toBeNull();
});

// A chart is drawn for the screen; paper is narrower or wider. Given a view box it scales with its card instead of being cut.

/** Returns what stops it. */
export function fitChartsToPaper(): () => void {
  let undo: (() => void)[] = [];
  const fit = (svg: SVGSVGElement) => {
    const [width, height] = [svg.getAttribute("width") ?? "", svg.getAttribute("height") ?? ""];
    const frame = svg.parentElement?.style;
    const framed = frame?.cssText ?? "";
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("width", "100%");
    svg.setAttribute("height", "100%");
    frame?.setProperty("width", "100%");
    frame?.setProperty("height", "100%");
    undo.push(() => {
      svg.removeAttribute("viewBox");
      svg.setAttribute("width", width);
      svg.setAttribute("height", height);
      if (frame) frame.cssText = framed;
    });
  };
  const before = () => {
    for (const svg of document.querySelectorAll<SVGSVGElement>("[data-chart] svg")) fit(svg);
  };
  const after = () => {
    for (const one of undo) one();
    undo = [];
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    after();
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

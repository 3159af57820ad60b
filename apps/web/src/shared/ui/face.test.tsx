import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useDrawn } from "./face.ts";

const client = new QueryClient();
let answer: (value: string) => void = () => {};

function Page() {
  const query = useQuery({ queryKey: ["page"], queryFn: () => new Promise<string>((go) => (answer = go)) });
  const { data, face, behind } = useDrawn(query);
  seen.push(`${face.kind} ${data ?? "-"} ${behind}`);
  return <p data-looking={behind}>{data ?? "nothing yet"}</p>;
}
const seen: string[] = [];

test("an answer is drawn after a render that still shows what was there, marked as behind; face and data never part", async () => {
  render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
  await act(async () => answer("first"));
  await screen.findByText("first");
  void client.invalidateQueries();
  await act(async () => answer("second"));
  expect((await screen.findByText("second")).getAttribute("data-looking")).toBe("false");
  expect(seen).toContain("loading - true");
  expect(seen).toContain("data first true");
  expect(seen.at(-1)).toBe("data second false");
  expect(seen.filter((line) => /^loading (first|second)|^data -/.test(line))).toEqual([]);
});

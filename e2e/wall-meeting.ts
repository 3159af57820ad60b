// A meeting with decisions and words of its own, made for the wall through the product's own procedures.
import type { APIRequestContext } from "@playwright/test";

type Scene = { scene: string; seconds: number; title?: string; text?: string; notes?: string };

export async function ask<T>(request: APIRequestContext, path: string, input?: object): Promise<T> {
  const search = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await request.get(`/trpc/${path}${search}`);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

export async function tell<T>(request: APIRequestContext, origin: string, path: string, data: object): Promise<T> {
  const answer = await request.post(`/trpc/${path}`, { data, headers: { origin, "sec-fetch-site": "same-origin" } });
  if (!answer.ok()) throw new Error(await answer.text());
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

/** Days after today, in the board's calendar. */
export async function dayOf(request: APIRequestContext, after: number): Promise<string> {
  const { today } = await ask<{ today: string }>(request, "board.context");
  return new Date(Date.parse(today) + after * 86_400_000).toISOString().slice(0, 10);
}

/** A meeting of today, or of so many days later (negative: earlier). @returns its id */
export async function makeMeeting(request: APIRequestContext, origin: string, scenes: readonly Scene[], after = 0): Promise<number> {
  const [heldOn, compareWith] = [await dayOf(request, after), await dayOf(request, after - 7)];
  const plan = { title: "第三次例会", heldOn, asOf: heldOn, compareWith, filter: {}, scenes, expected: "" };
  return (await tell<{ id: number }>(request, origin, "meeting.save", { plan })).id;
}

/** Open ones of a meeting a fortnight ago: each about another thing, two of them overdue. */
export async function makeDecisions(request: APIRequestContext, origin: string, count: number): Promise<void> {
  const meetingId = await makeMeeting(request, origin, [{ scene: "overview", seconds: 20 }], -14);
  const { units } = await ask<{ units: { unitId: number }[] }>(request, "progress.overview", {});
  const { rows } = await ask<{ rows: { finding: string }[] }>(request, "finding.list", { condition: { overdue: true }, limit: 1 });
  const abouts = [
    { about: "figure", figure: "overdue" },
    { about: "unit", unitId: units[0]?.unitId },
    { about: "finding", finding: rows[0]?.finding },
    { about: "meeting" },
  ];
  for (let i = 0; i < count; i++)
    await tell(request, origin, "decision.make", {
      meetingId,
      about: abouts[i % abouts.length],
      text: i % 2 === 0 ? "约谈逾期最多的三个单位主要负责人，逐个问清原因、责任人和完成时限，在下次例会上逐项说明。".repeat(3) : "报送清单",
      owner: i === 1 ? "云溪市丰泽区人民政府办公室综合协调科科长何建平" : "何建平",
      dueOn: await dayOf(request, 3 * i - 5),
    });
}

export const LONG_TEXT = "请各单位主要负责人说明逾期的原因和下一步的安排，带齐台账。".repeat(40);

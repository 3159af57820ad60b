import type { BulletinFacts } from "@rectify/domain/bulletin";

/** A bulletin that states nothing but what a test gives it. */
export function bulletinFacts(change: Partial<BulletinFacts> = {}): BulletinFacts {
  return {
    unit: "区水务和湖泊局党组",
    committeeTerm: "七届区委",
    round: "第三轮",
    group: null,
    onSite: { from: null, to: null },
    feedbackOn: null,
    asOf: null,
    inferred: [],
    declared: {},
    listed: { aspects: 0, items: 0, findings: 0, measures: 0 },
    items: [],
    publication: { on: null, window: null, phone: null, post: null, email: null },
    spans: {},
    issues: [],
    ...change,
  };
}

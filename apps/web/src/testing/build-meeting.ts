// A meeting of 2026-03-20, being prepared unless a test says otherwise.
import { day } from "@rectify/domain/local-date";
import type { DecisionRow, FrozenMeeting, MeetingPage, MeetingRow } from "@rectify/domain/meeting";
import { overview } from "./build-overview.ts";

export function meetingPage(change: Partial<MeetingPage> = {}): MeetingPage {
  return {
    id: 3,
    version: 1,
    plan: {
      title: "第三次例会",
      heldOn: day("2026-03-20"),
      asOf: day("2026-03-19"),
      compareWith: day("2026-03-12"),
      filter: {},
      scenes: [
        { scene: "overview", seconds: 20 },
        { scene: "ranking", seconds: 20 },
        { scene: "since", seconds: 20 },
      ],
      expected: "何建平\n杜宇航",
    },
    frozenAt: null,
    frozenBy: null,
    sha256: null,
    decided: [],
    agenda: [],
    auditHead: `512:${"ab".repeat(32)}`,
    ...change,
  };
}

export function meetingRow(change: Partial<MeetingRow> = {}): MeetingRow {
  const { id, version, plan } = meetingPage();
  const { title, heldOn, asOf, compareWith } = plan;
  return { id, version, title, heldOn, asOf, compareWith, frozenAt: null, decisions: 0, ...change };
}

export function frozenMeeting(change: Partial<FrozenMeeting> = {}): FrozenMeeting {
  return {
    plan: meetingPage().plan,
    overview: overview(),
    overdue: [],
    spotlights: null,
    decisions: [],
    headlines: { overview: { zh: "会上说的那句话", en: "The sentence that was said" } },
    ...change,
  };
}

export function decision(change: Partial<DecisionRow> = {}): DecisionRow {
  return {
    id: 7,
    meetingId: 3,
    heldOn: day("2026-03-13"),
    text: "约谈主要负责人",
    owner: "何建平",
    dueOn: day("2026-03-25"),
    about: { about: "figure", figure: "overdue" },
    unit: null,
    version: 1,
    endedOn: null,
    outcome: null,
    note: null,
    ...change,
  };
}

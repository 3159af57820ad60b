// One finding, one unit: lives, trees, histories.
import { day } from "@rectify/domain/local-date";
import { FactsCard } from "../features/finding/facts-card.tsx";
import { HistoryCard } from "../features/finding/history-card.tsx";
import { LifeCard } from "../features/finding/life-card.tsx";
import { MeasuresCard } from "../features/finding/measures-card.tsx";
import { MoveCard } from "../features/finding/move-card.tsx";
import { TimelineCard } from "../features/unit/timeline-card.tsx";
import { TreeCard } from "../features/unit/tree-card.tsx";
import { DayLine, DayLines } from "../shared/history/day-line.tsx";
import { LONG_NAME } from "../testing/build-district.ts";
import { eventRow, findingPage } from "../testing/build-finding.ts";
import { treeFinding } from "../testing/build-tree.ts";
import { CALM, OtherFaces, Specimen, Specimens } from "./specimen.tsx";

const TURNS = [
  eventRow(1, "REGISTERED", "2025-06-12"),
  eventRow(2, "STARTED", "2025-06-20", { inferred: true }),
  eventRow(3, "EXTENDED", "2025-12-01", { newDueOn: day("2025-12-31"), reason: "涉及历史档案，需延期" }),
  eventRow(4, "COMPLETED", "2025-12-15"),
  eventRow(5, "RETURNED", "2026-01-15", { reason: "3 份合同没有补签" }),
];
const TURNED = findingPage(TURNS, {
  dueOn: day("2025-12-31"),
  extensions: 1,
  returned: 1,
  aspect: "聚焦群众身边腐败问题和不正之风",
  item: LONG_NAME,
  group: "第二巡察组",
  department: "建设管理科",
  supportingDepartments: ["财务科", "办公室"],
  progress: "已清理 9 份，其余 3 份正在补签。",
  measures: [
    { no: 1, text: "清理 2023 年以来的全部合同，逐份补齐审核手续", progress: "已完成 9 份", dueOn: day("2025-09-12") },
    { no: 2, text: "修订合同管理办法", progress: null, dueOn: null },
  ],
});
const BARE = findingPage(TURNS.slice(0, 1), {
  leader: null,
  termClass: null,
  category: "Z0",
  categoryAssigned: "NONE",
  feedbackOn: null,
  dueOn: null,
  originalDueOn: null,
  overdue: false,
  daysLate: null,
});
const VOIDED = findingPage([
  eventRow(1, "REGISTERED", "2025-06-12"),
  eventRow(2, "COMPLETED", "2025-12-05", { inferred: true, reason: `${LONG_NAME}报来`.repeat(3) }),
  eventRow(3, "CORRECTED", "2025-12-06", { voids: 2, importId: null }),
]);
const BUSY = Array.from({ length: 12 }, (_, i) =>
  eventRow(i + 2, i % 2 === 0 ? "COMPLETED" : "RETURNED", `2026-03-${String(i + 3).padStart(2, "0")}`),
);

const LIVES = {
  "extended, returned, late": TURNED,
  "on its first day": findingPage([eventRow(1, "REGISTERED", "2026-03-19")], {
    dueOn: day("2026-06-30"),
    originalDueOn: day("2026-06-30"),
    feedbackOn: day("2026-03-19"),
    overdue: false,
    daysLate: null,
    lifeLine: [{ from: day("2026-03-19"), to: day("2026-03-20"), state: "NOT_STARTED", overdue: false }],
  }),
  "closed out": findingPage([...TURNS.slice(0, 2), eventRow(3, "COMPLETED", "2025-12-05"), eventRow(4, "CLOSED", "2026-01-15")]),
  "much in few days": findingPage([...TURNS.slice(0, 1), ...BUSY]),
  "nothing stated": BARE,
} as const;

export function LifeSection() {
  return (
    <Specimens>
      {Object.entries(LIVES).map(([name, page]) => (
        <Specimen key={name} of={name} width={800}>
          <LifeCard page={page} face={CALM} />
        </Specimen>
      ))}
      <Specimen of="on a narrow page" width={326}>
        <LifeCard page={TURNED} face={CALM} />
      </Specimen>
      <OtherFaces width={588}>{(face) => <LifeCard page={TURNED} face={face} />}</OtherFaces>
    </Specimens>
  );
}

export function FindingSection() {
  return (
    <Specimens>
      <Specimen of="facts" width={588}>
        <FactsCard page={TURNED} />
      </Specimen>
      <Specimen of="facts, nothing stated" width={588}>
        <FactsCard page={BARE} />
      </Specimen>
      <Specimen of="measures" width={588}>
        <MeasuresCard page={TURNED} />
      </Specimen>
      <Specimen of="no measures" width={588}>
        <MeasuresCard page={BARE} />
      </Specimen>
      <Specimen of="moves, none possible" width={588}>
        <MoveCard page={TURNED} />
      </Specimen>
      <Specimen of="history" width={376}>
        <HistoryCard page={TURNED} />
      </Specimen>
      <Specimen of="history, voided and inferred" width={376}>
        <HistoryCard page={VOIDED} />
      </Specimen>
    </Specimens>
  );
}

const LATE = treeFinding(1, {
  text: "12 份合同未审先签，合同管理不规范，部分合同没有标明金额、期限和违约责任，档案不全".repeat(2),
  overdue: true,
  daysLate: 12345,
  leader: "欧阳建国",
  measures: 12,
  dueOn: day("2025-12-12"),
  originalDueOn: day("2025-09-12"),
  latestEvent: { type: "RETURNED", day: day("2026-01-15"), reason: "3 份合同没有补签" },
});

const TREE = [
  {
    title: "落实党的理论路线方针政策和党中央重大决策部署方面",
    items: [
      { title: LONG_NAME, findings: [LATE, treeFinding(2, { daysLeft: 3, dueOn: day("2026-03-22"), originalDueOn: day("2026-03-22") })] },
      { title: "已经办完的一项", findings: [treeFinding(3, { state: "CLOSED" })] },
    ],
  },
  {
    title: null,
    items: [{ title: null, findings: [treeFinding(4, { state: "COMPLETED", awaitingDays: 45 }), treeFinding(5, { state: "CANCELLED" })] }],
  },
];

export function TreeSection() {
  return (
    <Specimens>
      <Specimen of="late, near, done, undivided" width={755}>
        <TreeCard unit="区水务局" aspects={TREE} round={null} face={CALM} />
      </Specimen>
      <Specimen of="all done" width={755}>
        <TreeCard
          unit="区水务局"
          aspects={[{ title: "方面", items: [{ title: "一项", findings: [treeFinding(1, { state: "CLOSED" })] }] }]}
          round="第三轮"
          face={CALM}
        />
      </Specimen>
      <OtherFaces width={588}>{(face) => <TreeCard unit="区水务局" aspects={TREE} round={null} face={face} />}</OtherFaces>
    </Specimens>
  );
}

export function HistorySection() {
  const findings = [1, 2, 3].map((no) => ({ finding: `1-${no}`, text: `${LONG_NAME}${no}` }));
  return (
    <Specimens>
      <Specimen of="timeline" width={453}>
        <TimelineCard
          unit="区水务局"
          timeline={[
            { day: day("2026-03-12"), kind: "RETURNED", findings, reason: "材料不全", inferred: false },
            { day: day("2026-02-28"), kind: "COMPLETED", findings: findings.slice(0, 1), reason: null, inferred: true },
            { day: day("2025-06-12"), kind: "FEEDBACK", findings: [], reason: null, inferred: false },
          ]}
        />
      </Specimen>
      <Specimen of="an empty timeline" width={453}>
        <TimelineCard unit="区水务局" timeline={[]} />
      </Specimen>
      <Specimen of="lines" width={453}>
        <DayLines label="lines">
          <DayLine day={day("2026-03-12")} mark="OVERDUE" title={LONG_NAME} notes={[LONG_NAME, "管理员"]} />
          <DayLine day={day("2026-03-01")} mark={null} title="更正" inferred />
          <DayLine day={day("2026-02-28")} mark="COMPLETED" title="申报完成" struck />
        </DayLines>
      </Specimen>
    </Specimens>
  );
}

// The example district as a whole: every finding with its facts and its life, the same on every run.
import type { TermClass } from "@rectify/domain/finding";
import { addDays, addMonths, day, type LocalDate } from "@rectify/domain/local-date";
import { FEEDBACK_FROM, workdayBefore } from "./calendar.ts";
import { type ChosenFinding, chooseFindings, type Usage } from "./choose-findings.ts";
import type { ExampleFinding } from "./example-finding.ts";
import { INSPECTIONS, type Inspection } from "./inspections.ts";
import { tellLastWeek } from "./last-week.ts";
import { liveOn } from "./life.ts";
import { departmentIndex, leaderIndex, type Staff, staffOf } from "./people.ts";
import { type Prng, prng } from "./prng.ts";
import { temperOf } from "./tempers.ts";
import { type Unit, unitOf } from "./units.ts";

const SEED = "云溪市丰泽区 47";
const GROUPS = ["一", "二", "三", "四", "五", "六"].map((n) => `区委第${n}巡察组`);
/** What the published bulletins of these units say of their inspection. */
const PUBLISHED: Record<string, { group: string; feedbackOn: LocalDate }> = {
  health: { group: "区委第一巡察组", feedbackOn: day("2025-02-26") },
  water: { group: "区委第二巡察组", feedbackOn: day("2025-05-28") },
  farming: { group: "区委第四巡察组", feedbackOn: day("2025-05-30") },
  market: { group: "区委第五巡察组", feedbackOn: day("2025-05-29") },
};
const LEADER_WHO_LEAVES = 2;
/** Feedback between the last two meetings. */
const NEW_FEEDBACK_DAY = day("2026-03-16");

/** About 700 findings, in the order of their feedback opinions. */
export function exampleDistrict(): ExampleFinding[] {
  const usage: Usage = new Map();
  const staff = new Map<string, Staff>();
  const seenUnits = new Set<string>();
  const findings = INSPECTIONS.flatMap((inspection, index) => {
    const random = prng(`${SEED}/${inspection.round}/${inspection.unit}`);
    const unit = unitOf(inspection.unit);
    const second = seenUnits.has(unit.id);
    seenUnits.add(unit.id);
    const people = staff.get(unit.id) ?? staffOf(unit.kind, prng(`${SEED}/staff/${unit.id}`));
    staff.set(unit.id, people);
    const place = PUBLISHED[unit.id] ?? { group: GROUPS[index % GROUPS.length] as string, feedbackOn: feedbackDay(inspection, random) };
    return chooseFindings(inspection, usage, second, random).map((chosen, i) =>
      furnish(chosen, i + 1, { unit, inspection, people, place }, random),
    );
  });
  return tellLastWeek(findings, prng(`${SEED}/last week`));
}

function feedbackDay({ round, story }: Inspection, random: Prng): LocalDate {
  if (story === "new") return NEW_FEEDBACK_DAY;
  const { from, days } = FEEDBACK_FROM[round];
  return workdayBefore(addDays(from, random.between(2, days)));
}

type Around = { unit: Unit; inspection: Inspection; people: Staff; place: { group: string; feedbackOn: LocalDate } };

function furnish(chosen: ChosenFinding, no: number, { unit, inspection, people, place }: Around, random: Prng): ExampleFinding {
  const { feedbackOn } = place;
  const termClass = termClassOf(chosen.category, inspection, random);
  const dueOn = dueDay(feedbackOn, termClass, inspection, random);
  const leader = leaderIndex(chosen.category);
  const department = people.departments[departmentIndex(chosen.category, people.departments.length)] ?? { name: "", person: "" };
  return {
    ...chosen,
    unit,
    inspection,
    no,
    group: place.group,
    code: `FZ${inspection.round}-${unit.mark}-${String(no).padStart(3, "0")}`,
    feedbackOn,
    dueOn,
    termClass,
    leader: people.leaders[leader] ?? "",
    successor: leader === LEADER_WHO_LEAVES ? people.successor : null,
    department: department.name,
    person: department.person,
    silent: {
      start: random.chance(0.12),
      complete: random.chance(0.035) && !["exemplary", "published"].includes(inspection.story),
      close: random.chance(0.08),
      category: random.chance(0.13),
    },
    steps: liveOn({ feedbackOn, dueOn, termClass }, temperOf(inspection), random),
  };
}

function termClassOf(category: string, { story }: Inspection, random: Prng): TermClass {
  const lasting = ["A1", "A4", "B1", "C4", "D3"].includes(category) ? 0.16 : 0.03;
  const roll = random.next();
  if (roll < lasting && story !== "exemplary" && story !== "published") return "SUSTAINED";
  return roll > 0.76 ? "IMMEDIATE" : "TIME_LIMITED";
}

/** A month for the immediate, two, three or six for the rest, a year for the lasting; a few of those state none. */
function dueDay(feedbackOn: LocalDate, termClass: TermClass, { round, story }: Inspection, random: Prng): LocalDate | null {
  if (termClass === "IMMEDIATE") return addMonths(feedbackOn, 1);
  if (termClass === "SUSTAINED") return random.chance(0.15) ? null : addMonths(feedbackOn, 12);
  const roll = random.next();
  if (story === "published") return addMonths(feedbackOn, 3);
  // The fourth round was asked to show first results before the three months were over.
  if (round === 4 && roll < 0.12) return workdayBefore(addDays(feedbackOn, 82));
  return addMonths(feedbackOn, roll < (round === 4 ? 0.36 : 0.1) ? 2 : roll < 0.78 ? 3 : 6);
}

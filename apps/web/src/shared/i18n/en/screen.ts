// Texts of the wall screen. They come with its own script only, so they are no part of en.ts; sentences are written from figures.
import type { ScreenTexts } from "../screen-texts.ts";
import { sceneNamesEn } from "./scene-names.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const days = (count: number) => many(count, "day", "days");
const units = (count: number) => many(count, "unit", "units");

export const screenEn: ScreenTexts = {
  title: "Wall screen",
  loading: "Fetching the data",
  empty: "No findings to show",
  emptyWhy: "No finding is registered on this day within these filters.",
  failed: "No data for now; trying again",
  scene: sceneNamesEn,
  noMeeting: "No such meeting, or what was frozen is damaged",
  detail: "Finding",
  asOf: "As of",
  filtered: "filtered",
  allRounds: "All rounds",
  and: ", ",
  page: (page, of) => `Page ${page} of ${of}`,
  paused: "Paused",
  scenes: "Scenes",
  goTo: (name) => `Go to ${name}`,
  stale: {
    data: "Data",
    late: (time, minutes) => `Data from ${time}, ${minutes} min without update`,
    reconnecting: (time) => `Reconnecting, data from ${time}`,
    lost: (time, minutes) => `Data from ${time}, line lost for ${minutes} min: figures from before`,
    back: (time) => `Back, data ${time}`,
  },
  frozenAt: (time) => `Frozen ${time}`,
  justUpdated: (time) => `updated ${time}`,
  count: "",
  points: "points",
  pointsShort: "points",
  against: (day) => `since ${day}`,
  rate: { verified: "Verified", declared: "Declared", declaredShort: "Declared", onTime: "On time" },
  rateNote: { verified: "by the office", declared: "by the units", onTime: "by original date" },
  word: {
    closed: "Closed",
    awaiting: "Awaiting",
    inProgress: "In progress",
    notStarted: "Not started",
    overdue: "Overdue",
    dueSoon: "Due soon",
    total: "Findings",
    rank: "Rank",
    move: "Move",
    unit: "Unit",
    tie: "tied",
    category: "Category",
    sum: "Total",
  },
  overview: {
    headline({ verified, awaitingVerification, overdue, before }) {
      const { done, total } = verified;
      const closed =
        done === total ? "All closed" : 2 * done >= total ? "Over half closed" : done === 0 ? "None closed yet" : "Under half closed";
      const awaiting = awaitingVerification > 0 ? `, ${awaitingVerification} unverified` : "";
      const change = overdue - before.overdue;
      const late =
        overdue === 0 ? ", none overdue" : `, overdue ${change > 0 ? `up ${change}` : change < 0 ? `down ${-change}` : `still ${overdue}`}`;
      return closed + awaiting + late;
    },
    awaitingOver: (limit, count) => `${count} for over ${days(limit)}`,
    dueWithin: (first, second, count) => `in ${days(first)}; ${count} in ${second}`,
    units: (count, day, change) => `${units(count)}, ${change} since ${day}`,
    compared: (day) => `Compared with ${day}`,
  },
  plan: {
    headline(behind, gap) {
      const plan =
        behind > 0 ? `Declared is ${behind} behind plan` : behind < 0 ? `Declared is ${-behind} ahead of plan` : "Declared is on plan";
      return `${plan}, ${gap > 0 ? `closed ${gap} behind` : "all of it closed"}`;
    },
    whole: (total) => `of ${total}`,
    planned: "Planned",
    plannedNote: "original date due",
    declared: "Declared",
    verified: "Closed",
    rateNote: (rate, total) => `${rate} of ${total}`,
    byWeek: "by week",
    holiday: "Holiday",
  },
  ranking: {
    headline: (late, names) => `${late ? "Most overdue" : "None overdue; fewest closed"}: ${names.join(", ")}`,
    apart: (count) => `Units under ${many(count, "finding", "findings")} stand apart, unranked`,
    none: "No unit can be ranked",
    howTo: "Ranked by overdue, most first; among equals by the verified rate, then tied. Read down each column.",
  },
  overdue: {
    headline(total, over30, longest) {
      if (total === 0) return "Nothing is overdue";
      return `${total} overdue, ${over30 > 0 ? `${over30} over 30 days, ` : ""}longest ${days(longest)}`;
    },
    late: "Late",
    finding: "Unit and finding",
    leader: "Leader, department",
    days: (count) => (count === 1 ? "day" : "days"),
    daysLeft: (count) => (count === 1 ? "day left" : "days left"),
    returned: "returned",
    notStated: "not stated",
    howTo: "The longest late first. Read down each column.",
    done: "Whatever has reached its due date is declared complete or closed.",
  },
  categories: {
    headline(worst, each, head, headOverdue, all) {
      if (worst.length === 0) return "No category is overdue";
      const first = worst.length > 2 ? `${worst.length} categories` : worst.join(", ");
      return `Most overdue: ${first}, ${each}${worst.length > 1 ? " each" : ""}; ${head} ${headOverdue} of ${all}`;
    },
  },
  heat: {
    headline(count, shown, all) {
      if (all === 0) return "No unit is overdue";
      if (shown === all) return `All ${all} overdue are in ${units(count)}`;
      return `${units(count)} ${count === 1 ? "holds" : "hold"} ${shown} of ${all} overdue`;
    },
    rest: (count) => `${many(count, "other unit", "other units")}`,
    more: ", …",
    howTo: "A cell gives the overdue and their categories; an empty one has findings, none late; no cell, no such findings.",
  },
  since: {
    headline: (closed, newlyLate) => `${closed} closed, ${newlyLate > 0 ? `${newlyLate} newly overdue` : "none newly overdue"}`,
    step: { before: "Was open", new: "New", reopened: "Relapsed", closed: "Closed", cancelled: "Cancelled", after: "Now open" },
    note: { new: "added since", reopened: "after closing", closed: "by the office", cancelled: "left the total" },
    newlyLate: "New overdue",
    resolved: (count) => `${count} resolved`,
    from: (before, after) => `overdue ${before} → ${after}`,
    others: (count) => many(count, "other unit", "other units"),
    noneLate: "No finding became overdue in this time.",
  },
  unit: {
    person: "Responsible",
    feedback: "Feedback",
    progress: (total) => `Progress, ${many(total, "finding", "findings")}`,
    late: "Overdue findings",
    soon: "Due soon",
    longest: (shown, all) => `the longest ${shown} of ${all}`,
    nearest: (shown, all) => `the next ${shown} of ${all}`,
    within: (limit) => `in ${days(limit)}`,
    ranked: (count) => `of ${units(count)}`,
    moved: (change) => (change > 0 ? `, up ${change}` : change < 0 ? `, down ${-change}` : ", same"),
    unranked: "unranked",
    calm: "Nothing is overdue or due soon.",
  },
  decisions: {
    headline(open, overdue, longest) {
      if (open === 0) return "No decision is open";
      return overdue === 0
        ? `${open} open, none of them overdue`
        : `${open} open, ${overdue} overdue, one by ${longest} ${longest === 1 ? "day" : "days"}`;
    },
    none: "Earlier meetings left no decision open.",
    due: "Overdue, due date",
    what: "What is to be done, about what",
    owner: "Owner",
    by: (day) => `by ${day}`,
    daysLate: (count) => (count === 1 ? "day" : "days"),
  },
  finding: {
    leader: "Leader",
    department: "Department",
    person: "Person",
    feedback: "Feedback",
    originalDue: "Original date",
    due: "Due date",
    life: "History",
    measures: "Measures",
    noMeasures: "The ledger lists no measures.",
    more: (count) => `${count} more`,
    late: (count) => `${days(count)} late`,
    back: "Back: Esc",
  },
};

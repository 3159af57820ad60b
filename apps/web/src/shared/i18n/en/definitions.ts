export const definitions = {
  part: {
    formula: "Formula",
    counted: "Counted",
    leftOut: "Left out",
    numerator: "Numerator",
    denominator: "Denominator",
    asOf: "As of",
    scope: "Scope",
    source: "Source",
  },
  value: "{{text}}: {{count}}",
  everything: "All units, all rounds",
  filtered: "Within the filters of the page",
  oneUnit: "This unit",
  source: "Imported ledgers, by the day on which things happened; back-dated entries change figures of past days",
  total: {
    formula: "Findings registered by this day and not cancelled",
    first: "Not started, in progress, stage completed, awaiting verification and closed out",
    second: "Cancelled findings; findings fed back later",
  },
  declared: {
    formula: "Declared complete ÷ findings, rounded down to one decimal",
    first: "Findings awaiting verification or closed out",
    second: "All findings but the cancelled ones",
  },
  verified: {
    formula: "Closed out ÷ findings, rounded down to one decimal",
    first: "Findings closed out after verification",
    second: "All findings but the cancelled ones",
  },
  overdue: {
    formula:
      "Findings past their due date in force and not declared complete; the due day itself is not late, an extension counts from its approval",
    first: "Findings not started, in progress or stage completed",
    second: "Awaiting verification or closed out; sustained with their stage completed; without due date",
  },
  dueSoon: {
    formula: "Findings due within 20 days, the day itself included",
    first: "Findings not declared complete",
    second: "Overdue findings; findings without due date",
  },
  awaiting: {
    formula: "Findings declared complete and not closed out; days run from the declaration",
    first: "Findings awaiting verification",
    second: "Findings returned for more work",
  },
  onTime: {
    formula: "Completed on time ÷ past their original due date, rounded down to one decimal",
    first: "Findings declared complete by their original due date; after a return or relapse the new declaration counts",
    second: "Findings whose original due date has passed; an extension does not change it",
  },
  planned: {
    formula: "Findings that should be complete by their original due date",
    first: "Findings with an original due date on or before this day, of every term class",
    second: "Findings without due date",
  },
  open: {
    formula: "Findings not closed out = findings − closed out",
    first: "Findings not started, in progress, stage completed or awaiting verification",
    second: "Closed out and cancelled findings",
  },
  ageing: {
    formula:
      "Days late = this day − first late day + 1; the first late day follows the due date in force, or is the day of a return or relapse",
    first: "Findings overdue by the date in force; the dashed frame, by the original date",
    second: "Findings that are not overdue",
  },
  rank: {
    formula: "1 is worst: most overdue first, then the lowest verified rate; equals share a rank",
    first: "Units with 5 findings or more",
    second: "Units with fewer than 5 findings or only a bulletin, listed apart",
  },
} as const;

export const files = {
  menu: "Copy or download “{{title}}”",
  menuOfPart: "Copy or download",
  copy: "Copy table",
  copied: "Table copied; paste it into a spreadsheet",
  workbook: "Download table (xlsx)",
  svg: "Download chart (SVG)",
  png: "Download chart (PNG)",
  saved: "Downloaded",
  failed: "That did not work. Try again.",
  ledger: "Export ledger",
  asOf: "As of {{asOf}}, compared with {{compareWith}}",
  filter: "{{label}}: {{values}}",
  unfiltered: "Scope: everything",
  comma: ", ",
  done: "{{name}} (number)",
  base: "{{name}} (of)",
  source: "{{product}} {{place}}",
  definitions: {
    head: "Definitions",
    overdue:
      "Overdue: not declared completed after the due date in force; the due date itself does not count, nor do sustained findings completed in stages.",
    dueSoon: "Due soon: due within 20 days and not declared completed.",
    rates:
      "Declared rate = declared completed ÷ findings; verified rate = closed ÷ findings; cancelled findings are left out. Rates are rounded toward “not finished” to one decimal.",
    noDueDate: "Findings without a stated due date are never overdue, due soon or on time.",
  },
} as const;

export const search = {
  label: "搜索",
  placeholder: "搜索单位、问题、责任人",
  results: "搜索结果",
  kind: { recent: "最近查看", units: "单位", people: "责任领导与责任人", findings: "问题", rounds: "轮次", groups: "巡察组" },
  findings_other: "{{count}} 个问题",
  all_other: "含“{{words}}”的全部 {{count}} 个问题",
  count_other: "{{count}} 项结果",
  formerly: "{{now}}（原名 {{before}}）",
  hint: "可查单位（原名也可）、责任人、轮次、巡察组，以及问题的文字、编号和责任领导；都可用全拼或首字母，如 zjj。",
  busy: "正在查找",
  none: "没有找到“{{words}}”。可换个说法，或用全拼、首字母。",
  failed: "没有查成。",
} as const;

export const search = {
  label: "搜索",
  placeholder: "搜索单位、问题、责任人",
  results: "搜索结果",
  kind: { recent: "最近查看", units: "单位", people: "责任领导与责任人", findings: "问题", rounds: "轮次", groups: "巡察组" },
  findings_other: "{{count}} 个问题",
  all_other: "含“{{words}}”的全部 {{count}} 个问题",
  count_other: "{{count}} 项结果",
  hint: "输入名称、问题文字或编号；名称可用全拼或首字母。",
  busy: "正在查找",
  none: "没有找到“{{words}}”。可换个说法，或用全拼、首字母。",
  failed: "没有查成。",
} as const;

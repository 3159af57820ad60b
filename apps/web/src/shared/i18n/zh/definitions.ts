export const definitions = {
  part: {
    formula: "算法",
    counted: "计入",
    leftOut: "不计入",
    numerator: "分子",
    denominator: "分母",
    asOf: "截至",
    scope: "范围",
    source: "来源",
  },
  value: "{{text}}（{{count}} 个）",
  everything: "全部单位、全部轮次",
  filtered: "当前筛选范围",
  oneUnit: "本单位",
  source: "导入的整改台账，按事件发生日计算；补录会改变已过日期的数字",
  total: {
    formula: "截至当日已登记、未撤销的反馈问题个数",
    first: "未启动、整改中、阶段性完成、待验收、已销号，五种状态之和",
    second: "已撤销的；截至当日尚未反馈的",
  },
  declared: {
    formula: "已申报完成 ÷ 反馈问题；向“未完成”取一位小数",
    first: "待验收和已销号的问题",
    second: "反馈问题，已撤销的除外",
  },
  verified: {
    formula: "已销号 ÷ 反馈问题；向“未完成”取一位小数",
    first: "经验收已销号的问题",
    second: "反馈问题，已撤销的除外",
  },
  overdue: {
    formula: "超过现时限仍未申报完成的问题个数；到期当日不算，延期自批准之日起算",
    first: "未启动、整改中、阶段性完成的问题",
    second: "待验收、已销号的；长期坚持已阶段性完成的；未说明时限的",
  },
  dueSoon: {
    formula: "现时限在 20 日以内（含当日）的问题个数",
    first: "尚未申报完成的问题",
    second: "已经逾期的；未说明时限的",
  },
  awaiting: {
    formula: "已申报完成、尚未销号的问题个数；天数自申报日算起",
    first: "待验收的问题",
    second: "退回后重新整改的",
  },
  onTime: {
    formula: "按期完成 ÷ 已过原时限；向“未完成”取一位小数",
    first: "申报日不晚于原时限的问题；退回、反弹后以新的申报日为准",
    second: "原时限早于截至日期的问题；延期不改变原时限",
  },
  planned: {
    formula: "按原时限应当完成的问题个数",
    first: "原时限在截至日期当日或以前的问题，不分整改类型",
    second: "未说明时限的",
  },
  open: {
    formula: "尚未销号的问题个数 = 反馈问题 − 已销号",
    first: "未启动、整改中、阶段性完成、待验收的问题",
    second: "已销号和已撤销的",
  },
  ageing: {
    formula: "逾期天数 = 截至日期 − 起算日 + 1；起算日是现时限的次日，退回、反弹的自当日起",
    first: "按现时限逾期的问题；虚框是按原时限逾期的",
    second: "没有逾期的",
  },
  rank: {
    formula: "1 为最差：先比逾期个数，多的在前；再比销号率，低的在前；相同的并列",
    first: "有 5 个及以上问题的单位",
    second: "问题少于 5 个的、仅有通报的单位，另外列出",
  },
} as const;

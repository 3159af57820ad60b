// Texts of the wall screen. They come with its own script only, so they are no part of zh.ts; sentences are written from figures.
import type { ScreenTexts } from "../screen-texts.ts";
import { sceneNamesZh } from "./scene-names.ts";

const TENTHS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

export const screenZh: ScreenTexts = {
  title: "大屏",
  loading: "正在取数",
  empty: "没有问题可以显示",
  emptyWhy: "这一天、这个范围内没有已登记的问题。",
  failed: "暂时取不到数据，正在重试",
  scene: sceneNamesZh,
  noMeeting: "没有这次例会，或定格的内容已损坏",
  detail: "问题详情",
  asOf: "截至",
  filtered: "已筛选",
  allRounds: "全部轮次",
  and: "、",
  page: (page, of) => `第 ${page} / ${of} 页`,
  paused: "已暂停",
  scenes: "画面",
  goTo: (name) => `转到${name}`,
  stale: {
    data: "数据",
    late: (time, minutes) => `数据停在 ${time}　已 ${minutes} 分钟未更新`,
    reconnecting: (time) => `正在重连　数据停在 ${time}`,
    lost: (time, minutes) => `数据停在 ${time}，已断线 ${minutes} 分钟，下面是断线前的数字`,
    back: (time) => `已恢复　数据 ${time}`,
  },
  frozenAt: (time) => `定格于 ${time}`,
  justUpdated: (time) => `刚更新 ${time}`,
  count: "个",
  points: "个百分点",
  pointsShort: "百分点",
  against: (day) => `比${day}`,
  rate: { verified: "销号率", declared: "申报完成率", declaredShort: "申报率", onTime: "按期完成率" },
  rateNote: { verified: "巡察办已验收", declared: "单位自报", onTime: "按原时限" },
  word: {
    closed: "已销号",
    awaiting: "待验收",
    inProgress: "整改中",
    notStarted: "未启动",
    overdue: "逾期",
    dueSoon: "临期",
    total: "问题总数",
    rank: "名次",
    move: "升降",
    unit: "单位",
    tie: "并列",
    category: "类别",
    sum: "合计",
  },
  overview: {
    headline({ verified, awaitingVerification, overdue, before }) {
      const { done, total } = verified;
      const closed = done === total ? "全部已销号" : 2 * done >= total ? "过半已销号" : done === 0 ? "还没有销号" : "销号不到一半";
      const awaiting = awaitingVerification > 0 ? `，${awaitingVerification} 个报完未验` : "";
      const change = overdue - before.overdue;
      const late =
        overdue === 0 ? "，没有逾期" : `，逾期${change > 0 ? `又增 ${change}` : change < 0 ? `减少 ${-change}` : `仍是 ${overdue}`} 个`;
      return closed + awaiting + late;
    },
    awaitingOver: (days, count) => `超过 ${days} 天的 ${count} 个`,
    dueWithin: (first, second, count) => `${first} 天内到期，${second} 天内 ${count} 个`,
    units: (count, day, change) => `${count} 个单位，比${day} ${change}`,
    compared: (day) => `对比 ${day}`,
  },
  plan: {
    headline(behind, gap) {
      const plan = behind > 0 ? `申报比计划少 ${behind} 个` : behind < 0 ? `申报比计划多 ${-behind} 个` : "申报与计划持平";
      return `${plan}，${gap > 0 ? `销号比申报少 ${gap} 个` : "申报的都已销号"}`;
    },
    whole: (total) => `共${total}`,
    planned: "计划应完成",
    plannedNote: "原时限已到",
    declared: "申报完成",
    verified: "已销号",
    rateNote: (rate, total) => `${rate}　共 ${total}`,
    byWeek: "每周",
    holiday: "放假",
  },
  ranking: {
    headline: (late, names) => `${late ? "逾期最多" : "没有逾期，销号最少"}：${names.join("、")}`,
    apart: (count) => `问题不足 ${count} 个的单位另列，不排名次`,
    none: "没有可以排名的单位",
    howTo: "按逾期数排名，多的在前；同数看销号率，再同并列。逐列往下读。",
  },
  overdue: {
    headline(total, over30, longest) {
      if (total === 0) return "没有逾期问题";
      return `逾期 ${total} 个，${over30 > 0 ? `${over30} 个超过 30 天，` : ""}最久 ${longest} 天`;
    },
    late: "已逾期",
    finding: "单位与问题",
    leader: "责任领导、牵头部门",
    days: () => "天",
    daysLeft: () => "天后",
    returned: "曾退回",
    notStated: "未说明",
    howTo: "按逾期天数从长到短，逐列往下读。",
    done: "现时限已到的都已申报完成或销号。",
  },
  categories: {
    headline(worst, each, head, headOverdue, all) {
      if (worst.length === 0) return "各类别都没有逾期";
      const first = worst.length > 2 ? `${worst[0]}等 ${worst.length} 类` : worst.join("、");
      return `${first}逾期最多，${worst.length > 1 ? "各 " : ""}${each} 个；${head}占 ${headOverdue} / ${all}`;
    },
  },
  heat: {
    headline(units, shown, all) {
      if (all === 0) return "没有单位逾期";
      if (shown === all) return `逾期都在 ${units} 个单位，共 ${all} 个`;
      const tenths = Math.floor((shown * 10) / all);
      const share = tenths === 0 ? "不到一成" : `${TENTHS[tenths]}成${tenths * all === shown * 10 ? "" : "多"}`;
      return `${units} 个单位占逾期的${share}：${shown} / ${all}`;
    },
    rest: (count) => `其余 ${count} 个单位`,
    more: "等",
    howTo: "格内为逾期数和类别；空格为有问题但没有逾期，无格为没有此类问题。",
  },
  since: {
    headline: (closed, newlyLate) => `销号 ${closed} 个，${newlyLate > 0 ? `又有 ${newlyLate} 个新逾期` : "没有新逾期"}`,
    step: { before: "原未销号", new: "新增", reopened: "反弹重开", closed: "销号", cancelled: "撤销", after: "现未销号" },
    note: { new: "移交、补充反馈", reopened: "销号后再发生", closed: "巡察办验收", cancelled: "不再计入总数" },
    newlyLate: "新逾期",
    resolved: (count) => `化解 ${count} 个`,
    from: (before, after) => `逾期 ${before} → ${after}`,
    others: (count) => `另 ${count} 个单位`,
    noneLate: "这段时间没有问题新转为逾期。",
  },
  unit: {
    person: "第一责任人",
    feedback: "反馈",
    progress: (total) => `进度（共 ${total} 个）`,
    late: "逾期问题",
    soon: "临期问题",
    longest: (shown, all) => `最久的 ${shown} 个，共 ${all} 个`,
    nearest: (shown, all) => `最近的 ${shown} 个，共 ${all} 个`,
    within: (days) => `${days} 天内到期`,
    ranked: (units) => `共 ${units} 个单位`,
    moved: (change) => (change > 0 ? `，升 ${change}` : change < 0 ? `，降 ${-change}` : "，未变"),
    unranked: "不排名次",
    calm: "没有逾期和临期的问题。",
  },
  decisions: {
    headline(open, overdue, longest) {
      if (open === 0) return "没有未了结的会议决定";
      return overdue === 0 ? `未了结 ${open} 项，都没有逾期` : `未了结 ${open} 项，逾期 ${overdue} 项，最久 ${longest} 天`;
    },
    none: "以前的例会没有留下未了结的决定。",
    due: "逾期、时限",
    what: "要办什么、针对什么",
    owner: "责任人",
    by: (day) => `${day}前`,
    daysLate: () => "天",
  },
  finding: {
    leader: "责任领导",
    department: "牵头部门",
    person: "具体责任人",
    feedback: "反馈",
    originalDue: "原时限",
    due: "现时限",
    life: "经过",
    measures: "整改措施",
    noMeasures: "台账没有列出措施。",
    more: (count) => `另 ${count} 条`,
    late: (days) => `已逾期 ${days} 天`,
    back: "返回：Esc",
  },
};

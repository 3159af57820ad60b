// The two-level taxonomy of findings: four supervision aspects and "unclassified", each with cue words for the suggestion.

export type Category = { code: string; zh: string; en: string; shortZh: string; shortEn: string; cues: readonly string[] };
export type CategoryGroup = Omit<Category, "cues"> & { children: readonly Category[] };

/** The code of a finding that nobody has classified yet. */
export const UNCLASSIFIED = "Z0";

export const TAXONOMY: readonly CategoryGroup[] = [
  {
    code: "A",
    zh: "落实党的理论和路线方针政策、党中央决策部署",
    en: "Implementing Party theory, policy and decisions",
    shortZh: "决策部署",
    shortEn: "Policy and decisions",
    children: [
      {
        code: "A1",
        zh: "政治学习与理论武装",
        en: "Political study",
        shortZh: "政治学习",
        shortEn: "Political study",
        cues: ["学习", "学深悟透", "第一议题", "中心组", "理论武装", "精神不及时", "不深入", "传达"],
      },
      {
        code: "A2",
        zh: "贯彻上级决策部署",
        en: "Carrying out higher-level decisions",
        shortZh: "决策部署",
        shortEn: "Decisions",
        cues: ["贯彻落实", "决策部署", "上级工作", "有差距", "不到位", "打折扣", "先行区"],
      },
      {
        code: "A3",
        zh: "履行核心职能、推动高质量发展",
        en: "Core functions and high-quality development",
        shortZh: "核心职能",
        shortEn: "Core functions",
        cues: ["职能作用", "主责主业", "高质量发展", "成效不显著", "培育市场主体", "枢纽", "科创", "乡村振兴"],
      },
      {
        code: "A4",
        zh: "意识形态工作责任制",
        en: "Ideology responsibility",
        shortZh: "意识形态",
        shortEn: "Ideology",
        cues: ["意识形态", "舆情", "阵地", "宣传管理", "网络"],
      },
      {
        code: "A5",
        zh: "统筹发展和安全",
        en: "Balancing development and safety",
        shortZh: "发展安全",
        shortEn: "Safety",
        cues: ["统筹发展和安全", "安全生产", "风险防范", "防汛", "应急", "隐患", "稳定"],
      },
      {
        code: "A6",
        zh: "生态环境与资源保护",
        en: "Ecology and natural resources",
        shortZh: "生态资源",
        shortEn: "Ecology",
        cues: ["生态环境", "资源环境", "污水", "雨污分流", "河湖", "耕地", "禁渔", "排口"],
      },
      {
        code: "A7",
        zh: "民生保障与公共服务",
        en: "Livelihood and public services",
        shortZh: "民生服务",
        shortEn: "Livelihood",
        cues: ["民生", "群众反映", "诉求", "服务群众", "教育医疗", "急难愁盼"],
      },
      {
        code: "A8",
        zh: "深化改革与营商环境",
        en: "Reform and business environment",
        shortZh: "营商环境",
        shortEn: "Business climate",
        cues: ["改革", "营商环境", "公平竞争", "审批", "放管服", "报装", "个转企"],
      },
    ],
  },
  {
    code: "B",
    zh: "落实全面从严治党战略部署",
    en: "Full and rigorous self-governance of the Party",
    shortZh: "从严治党",
    shortEn: "Strict governance",
    children: [
      {
        code: "B1",
        zh: "主体责任(含“两个责任”)",
        en: "Primary responsibility",
        shortZh: "主体责任",
        shortEn: "Primary duty",
        cues: ["两个责任", "主体责任", "第一责任人", "一岗双责", "管党治党", "压力传导"],
      },
      {
        code: "B2",
        zh: "监督责任与执纪",
        en: "Supervisory responsibility",
        shortZh: "监督执纪",
        shortEn: "Supervision",
        cues: ["监督责任", "纪委", "纪检", "四种形态", "第一种形态", "执纪", "问责"],
      },
      {
        code: "B3",
        zh: "廉洁风险防控与廉洁从政",
        en: "Integrity risk and clean conduct",
        shortZh: "廉洁风险",
        shortEn: "Integrity",
        cues: ["廉洁", "廉政风险", "警示教育", "以权谋私", "利益输送", "廉洁从政"],
      },
      {
        code: "B4",
        zh: "作风建设与中央八项规定精神",
        en: "Work style and the eight-point rules",
        shortZh: "作风建设",
        shortEn: "Work style",
        cues: ["作风", "八项规定", "四风", "形式主义", "官僚主义", "会议", "公务接待", "公车", "津补贴", "考勤", "慵懒"],
      },
      {
        code: "B5",
        zh: "财务与资金管理",
        en: "Finance and funds",
        shortZh: "财务资金",
        shortEn: "Finance",
        cues: ["财务", "报销", "经费", "资金", "预算", "往来款", "专项资金", "票据"],
      },
      {
        code: "B6",
        zh: "内部控制与制度执行",
        en: "Internal control and rule enforcement",
        shortZh: "内控制度",
        shortEn: "Internal control",
        cues: ["内控", "制度执行", "制度不健全", "流程", "凭证", "印章", "合同管理"],
      },
      {
        code: "B7",
        zh: "国有资产管理",
        en: "State-owned assets",
        shortZh: "国有资产",
        shortEn: "State assets",
        cues: ["国有资产", "固定资产", "资产登记", "闲置", "出租", "账实不符"],
      },
      {
        code: "B8",
        zh: "工程建设与招标采购",
        en: "Projects, tendering and procurement",
        shortZh: "工程采购",
        shortEn: "Procurement",
        cues: ["工程", "招标", "投标", "采购", "验收", "变更", "结算", "政府采购"],
      },
      {
        code: "B9",
        zh: "群众身边不正之风和腐败",
        en: "Misconduct close to the people",
        shortZh: "群众身边",
        shortEn: "Grassroots",
        cues: ["群众身边", "三资", "惠民资金", "吃拿卡要", "微腐败", "村级"],
      },
    ],
  },
  {
    code: "C",
    zh: "落实新时代党的组织路线",
    en: "Party organisation line",
    shortZh: "组织路线",
    shortEn: "Organisation line",
    children: [
      {
        code: "C1",
        zh: "领导班子建设与民主集中制",
        en: "Leadership team and democratic centralism",
        shortZh: "班子建设",
        shortEn: "Leadership",
        cues: ["领导班子", "民主集中制", "三重一大", "议事规则", "党组会", "末位表态", "民主生活会"],
      },
      {
        code: "C2",
        zh: "干部选拔任用",
        en: "Selection and appointment of cadres",
        shortZh: "选人用人",
        shortEn: "Appointments",
        cues: ["选拔任用", "任免", "考察", "试用期", "选人用人", "程序不规范", "任职回避"],
      },
      {
        code: "C3",
        zh: "干部管理监督与人才队伍",
        en: "Cadre management and talent",
        shortZh: "干部管理",
        shortEn: "Cadres",
        cues: ["干部档案", "个人有关事项", "考核", "队伍结构", "人才", "借调", "兼职"],
      },
      {
        code: "C4",
        zh: "基层党组织建设",
        en: "Primary Party organisations",
        shortZh: "基层党建",
        shortEn: "Party branches",
        cues: ["党建", "党支部", "基层组织", "换届", "主题党日", "软弱涣散", "党建与业务"],
      },
      {
        code: "C5",
        zh: "党员教育管理与组织生活",
        en: "Party members and organisational life",
        shortZh: "党员管理",
        shortEn: "Members",
        cues: ["党员教育", "三会一课", "党费", "发展党员", "组织生活", "记载簿"],
      },
    ],
  },
  {
    code: "D",
    zh: "落实巡视巡察、审计等监督整改",
    en: "Rectification of earlier inspections and audits",
    shortZh: "监督整改",
    shortEn: "Earlier rectification",
    children: [
      {
        code: "D1",
        zh: "整改责任落实",
        en: "Rectification responsibility",
        shortZh: "整改责任",
        shortEn: "Responsibility",
        cues: ["整改责任", "整改主体", "新官不理旧账", "上轮巡察"],
      },
      {
        code: "D2",
        zh: "整改质量与反弹",
        en: "Rectification quality and relapse",
        shortZh: "整改质量",
        shortEn: "Quality",
        cues: ["整改不到位", "不彻底", "虚假整改", "纸面整改", "边改边犯", "屡改屡犯", "反弹", "整改质效"],
      },
      {
        code: "D3",
        zh: "长效机制与成果运用",
        en: "Lasting mechanisms and use of results",
        shortZh: "长效机制",
        shortEn: "Mechanisms",
        cues: ["长效机制", "举一反三", "成果运用", "建章立制"],
      },
    ],
  },
  {
    code: "Z",
    zh: "其他(待归类)",
    en: "Other (unclassified)",
    shortZh: "待归类",
    shortEn: "Unclassified",
    children: [{ code: "Z0", zh: "待归类", en: "Unclassified", shortZh: "待归类", shortEn: "Unclassified", cues: [] }],
  },
];

export const CATEGORIES: readonly Category[] = TAXONOMY.flatMap((group) => group.children);

const byCode = new Map<string, Omit<Category, "cues">>([...TAXONOMY, ...CATEGORIES].map((c) => [c.code, c]));

/** The category or category group of a code, or null when the taxonomy has none. */
export function categoryOf(code: string): Omit<Category, "cues"> | null {
  return byCode.get(code) ?? null;
}

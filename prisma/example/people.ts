// Invented people and the departments of each kind of unit.
import type { Prng } from "./prng.ts";
import type { UnitKind } from "./units.ts";

const SURNAMES = [
  ..."梁沈吴胡徐郑朱宋周何萧曾韩冯蒋董袁邓许傅苏卢魏薛阎潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔邱秦江史顾侯邵孟龙万段雷",
];
const GIVEN = (
  "辉 明远 永刚 伟民 丽华 正平 海燕 立新 雅琴 志强 文博 春梅 建华 晓峰 国栋 秀兰 子涵 佳怡 思远 俊杰 红霞 振宇 玉梅 长江 凤英 小军 " +
  "敬之 慧敏 宏伟 桂芳 宇航 雪莹 德胜 兰芝 景行 少华 若男 启明 淑珍 一鸣 培元 静宜 耀宗 爱萍 承志 婉清 家骏 素云 广林 思齐 冬青 卓然"
).split(" ");

const DEPARTMENTS: Record<UnitKind, readonly string[]> = {
  department: ["办公室", "机关党委", "财务科", "人事科", "法规科", "业务一科", "业务二科", "规划建设科"],
  street: ["党政办公室", "党建办公室", "公共管理办公室", "公共服务办公室", "公共安全办公室", "财政所", "社区建设办公室"],
  town: ["党政综合办公室", "党建工作办公室", "经济发展办公室", "社会事务办公室", "财政所", "农业农村服务中心"],
  company: ["综合部", "党群工作部", "财务部", "工程管理部", "资产运营部", "风控审计部", "人力资源部"],
  hospital: ["院办公室", "党委办公室", "财务科", "医务科", "设备科", "人事科", "护理部", "总务科"],
  school: ["校办公室", "党总支办公室", "教务处", "总务处", "德育处", "财务室"],
};

export type Staff = { leaders: string[]; departments: { name: string; person: string }[]; successor: string };

/** Leaders (the first is the secretary), departments with their responsible persons, and the one who takes over when a leader leaves. */
export function staffOf(kind: UnitKind, random: Prng): Staff {
  const seen = new Set<string>();
  const person = (): string => {
    const name = random.pick(SURNAMES) + random.pick(GIVEN);
    if (seen.has(name)) return person();
    seen.add(name);
    return name;
  };
  return {
    leaders: Array.from({ length: 5 }, person),
    departments: DEPARTMENTS[kind].map((name) => ({ name, person: person() })),
    successor: person(),
  };
}

/** Which of the leaders answers for a category: the secretary for the duties of the whole team, the others by their field. */
export function leaderIndex(category: string): number {
  if (["B1", "C1", "D1"].includes(category)) return 0;
  return 1 + ((category.charCodeAt(0) + category.charCodeAt(1)) % 4);
}

/** The department that answers for a category, so that one kind of finding stays in one pair of hands. */
export function departmentIndex(category: string, count: number): number {
  const favourite: Record<string, number> = {
    B5: 2,
    B7: 2,
    B8: 2,
    C1: 0,
    C2: 3,
    C3: 3,
    C4: 1,
    C5: 1,
    B1: 1,
    B2: 1,
    B3: 1,
    A1: 1,
    A4: 0,
    B4: 0,
    B6: 0,
  };
  return (favourite[category] ?? 4 + (category.charCodeAt(1) % 2)) % count;
}

// The inspected units of the invented district 丰泽区 and what kind of place each is.

export type UnitKind = "department" | "street" | "town" | "company" | "hospital" | "school";

export type Unit = {
  id: string;
  /** Official name of its Party organisation. */
  name: string;
  /** Two characters inside its finding codes: FZ3-水务-001. */
  mark: string;
  kind: UnitKind;
  region: string;
};

const DISTRICT = "云溪市/丰泽区";
const ORGANISATION: Record<UnitKind, string> = {
  department: "党组",
  street: "党工委",
  town: "委员会",
  company: "委员会",
  hospital: "委员会",
  school: "委员会",
};

function unit(id: string, kind: UnitKind, place: string, mark: string, area: string): Unit {
  return { id, kind, mark, name: `中共云溪市丰泽区${place}${ORGANISATION[kind]}`, region: `${DISTRICT}/${area}` };
}

export const UNITS: readonly Unit[] = [
  unit("water", "department", "水务和湖泊局", "水务", "滨湖片区"),
  unit("education", "department", "教育局", "教育", "城东片区"),
  unit("housing", "department", "住房和城乡建设局", "住建", "城东片区"),
  unit("health", "department", "卫生健康局", "卫健", "城东片区"),
  unit("market", "department", "市场监督管理局", "市监", "高新片区"),
  unit("civil", "department", "民政局", "民政", "城东片区"),
  unit("veterans", "department", "退役军人事务局", "退役", "城东片区"),
  unit("enforcement", "department", "城市管理执法局", "城管", "滨湖片区"),
  unit("planning", "department", "自然资源和规划局", "资规", "高新片区"),
  unit("emergency", "department", "应急管理局", "应急", "滨湖片区"),
  unit("reform", "department", "发展和改革局", "发改", "城东片区"),
  unit("labour", "department", "人力资源和社会保障局", "人社", "高新片区"),
  unit("farming", "department", "农业农村局", "农业", "南山片区"),
  unit("audit", "department", "审计局", "审计", "城东片区"),
  unit("culture", "department", "文化和旅游局", "文旅", "滨湖片区"),
  unit("commerce", "department", "商务局", "商务", "高新片区"),
  unit("services", "department", "政务服务和数据局", "政数", "高新片区"),
  unit("justice", "department", "司法局", "司法", "城东片区"),
  unit("petitions", "department", "信访局", "信访", "城东片区"),
  unit("beihu", "street", "北湖街道", "北湖", "滨湖片区"),
  unit("qingshanqiao", "street", "青山桥街道", "青山", "南山片区"),
  unit("fenghuangling", "street", "凤凰岭街道", "凤凰", "南山片区"),
  unit("linjiang", "street", "临江街道", "临江", "滨湖片区"),
  unit("wangyue", "street", "望月街道", "望月", "城东片区"),
  unit("gucheng", "street", "古城街道", "古城", "城东片区"),
  unit("zhonglou", "street", "钟楼街道", "钟楼", "城东片区"),
  unit("baishi", "town", "白石镇", "白石", "南山片区"),
  unit("liuhe", "town", "柳河镇", "柳河", "滨湖片区"),
  unit("shuangxi", "town", "双溪镇", "双溪", "南山片区"),
  unit("daping", "town", "大坪镇", "大坪", "南山片区"),
  unit("investment", "company", "城市建设投资集团", "城投", "高新片区"),
  unit("grain", "company", "粮食储备公司", "粮储", "南山片区"),
  unit("transit", "company", "公共交通公司", "公交", "高新片区"),
  unit("tourism", "company", "湖山文旅发展集团", "湖山", "滨湖片区"),
  unit("hospital", "hospital", "第一人民医院", "一医", "城东片区"),
  unit("maternity", "hospital", "妇幼保健院", "妇幼", "高新片区"),
  unit("chinese-medicine", "hospital", "中医医院", "中医", "滨湖片区"),
  unit("vocational", "school", "职业教育中心", "职教", "高新片区"),
  unit("middle-school", "school", "实验中学", "实中", "城东片区"),
];

export function unitOf(id: string): Unit {
  const found = UNITS.find((u) => u.id === id);
  if (!found) throw new RangeError(`no such unit: ${id}`);
  return found;
}

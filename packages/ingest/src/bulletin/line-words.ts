// Words by which a line shows what it is: a label, a closing line, a signature. All patterns are for folded text.

/** Labels after which an entry tells its measures. */
export const MEASURES_LABEL =
  /^(?:整改落实情况|整改进展情况|整改完成情况|整改工作情况|整改情况|整改措施|整改举措|整改进展|落实情况|具体措施|采取措施|主要措施|措施)(?:及成效|和成效|及效果)?:/;
/** Labels after which an entry tells results, not measures. */
export const RESULTS_LABEL = /^(?:整改成效|整改结果|整改效果|取得成效|成效):/;
export const STATUS_LABEL = /^(?:整改状态|整改完成状态|完成情况|当前状态|目前状态|状态):/;
export const CLASS_LABEL = /^(?:整改类型|整改周期|整改类别|整改期限类型):/;
export const DUE_LABEL = /^(?:整改时限|完成时限|整改期限|完成期限|完成时间|计划完成时间|时限):/;
export const OWNER_LABEL =
  /^(?:责任领导|包案领导|牵头领导|责任人|经办人|责任部门|牵头部门|责任单位|牵头单位|责任科室|牵头科室|配合单位|配合部门):/;
/** Labels that describe the finding itself. */
export const FINDING_LABEL = /^(?:具体表现|存在问题|问题描述|具体问题|主要表现|问题表现|原因分析|整改目标):/;

const LABELS = [MEASURES_LABEL, RESULTS_LABEL, STATUS_LABEL, CLASS_LABEL, DUE_LABEL, OWNER_LABEL, FINDING_LABEL];

export function isLabelled(text: string): boolean {
  return LABELS.some((label) => label.test(text));
}

/** 一是, 二是 … at the start of a paragraph. */
export const OPENS_WITH_ORDINAL = /^(?:[一二三四五六七八九十]+是|[①-⑳])/;

const ORGANISATION_NAME =
  /^(?:中共|中国共产党)?[^,。;:、!?“”\d]{2,40}(?:党组|党委|委员会|党工委|工委|党总支|总支部?|党支部|支部)(?:\(.{1,20}\))?$/;
const WHOLE_DATE =
  /^\(?(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})\)?$/;
const SIGNED =
  /^(?:中共|中国共产党)[^,。;:!?“”]{2,40}(?:党组|党委|委员会|党工委|党总支|党支部)(?:[\d二〇][\d二〇零○一三四五六七八九十]*年.{2,8}日)?$/;
const CLOSING =
  /^(?:欢迎(?:广大|社会|干部|党员|监督)|如有意见|如有(?:意见|建议|问题)|特此(?:通报|公告|公示)|现予公布|公开期限|公示期限|公开时间|公示时间|公示期|公开期|监督方式|监督电话|联系方式|联系电话|联系人|联系地址|电话|邮政信箱|电子邮箱|电子邮件|邮箱|通[信讯]地址|邮寄地址|附件|上一篇|下一篇|分享到|扫一扫|打印|责任编辑|编辑:|审核:|来源:|信息来源|发布时间|发布日期|浏览次数|版权所有|主办单位)/;

export function isOrganisationName(text: string): boolean {
  return ORGANISATION_NAME.test(text);
}

export function isWholeDate(text: string): boolean {
  return WHOLE_DATE.test(text);
}

/** Contacts, disclosure window, signature, date, page chrome: nothing from here on belongs to an entry. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text) || WHOLE_DATE.test(text) || SIGNED.test(text);
}

/** Last line of a bulletin's title. */
export const ENDS_TITLE = /(?:通报|报告|公告|公示|通告)(?:\(.{1,12}\))?$/;

/** What happened and what to do, by the code of the error. */
export const errors = {
  NOT_FOUND: "没有找到，可能已被撤销导入或链接有误。",
  AMBIGUOUS_NAME: "这个名称对应多个对象，请用编号。",
  UNKNOWN_NAME: "没有这个名称，请检查写法。",
  DAY_IN_FUTURE: "截至日期不能晚于今天，请改选日期。",
  COMPARE_AFTER_AS_OF: "对比日期不能晚于截至日期，请改选日期。",
  FORBIDDEN: "当前身份不能查看或执行此项。",
  UNAUTHENTICATED: "登录已失效，请用启动时打印的链接重新打开。",
  EXAMPLE_PRESENT: "示例数据仍在，确认导入时会先移除。",
  INPUT_REFUSED: "内容有问题，未写入任何数据，请按列出的问题修改。",
  INVALID_INPUT: "请求的内容不符合要求，请检查后重试。",
  DATABASE_UNAVAILABLE: "数据库暂时不可用，稍后重试。",
  CONFLICT: "数据已被他人更改，请刷新后重试。",
  FILE_TOO_LARGE: "文件太大，请拆分后再上传。",
  FILE_UNREADABLE: "文件无法读取，请确认格式后重新上传。",
  UNEXPECTED: "服务器出现意外错误，请重试；仍不行请把编号告诉管理员。",
  NO_CONNECTION: "服务器没有回应，请检查网络或稍后重试。",
} as const;

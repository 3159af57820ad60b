// Texts of a wall screen that waits to be paired. They come with its own script only.
export const pairingZh = {
  title: "配对大屏",
  headline: "请办公室确认这块大屏",
  code: "配对码",
  steps: ["在自己的电脑上登录看板", "打开“设置”，选“大屏”", "输入上面的配对码，起个名字，确认"],
  life: (left: string) => `配对码 8 分钟内有效，只用一次，还剩 ${left}`,
  other: "Office: sign in, open Settings → Displays, type this code.",
  over: "配对码已过期",
  overWhy: "8 分钟内没有人确认。按任意键，换一个新的配对码。",
  again: "显示新的配对码",
  revoked: "这块大屏已被撤销",
  expired: "这块大屏的有效期已到",
  endedWhy: (name: string) => `“${name}”不再显示任何数字。要继续用，请重新配对。`,
  pairAnew: "重新配对",
  full: "等待配对的屏幕太多，稍后自动再试",
  failed: "暂时连不上服务器，正在重试",
  loading: "正在取配对码",
  signIn: "用账号登录",
};

export type PairingTexts = typeof pairingZh;

// What a page in Chinese needs: our texts and those of antd, in one piece.
export { default as antdLocale } from "antd/es/locale/zh_CN";
export { zh as texts } from "./zh.ts";

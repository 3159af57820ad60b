// What a page in English needs: our texts and those of antd, in one piece.
export { default as antdLocale } from "antd/es/locale/en_US";
export { en as texts } from "./en.ts";

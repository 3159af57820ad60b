import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useChangeBoard } from "../../shared/url/use-board.ts";

export function BackToToday() {
  const { t } = useTranslation();
  const change = useChangeBoard();
  return <Button onClick={() => change({ asOf: undefined, compareWith: undefined })}>{t("faces.emptyDay.action")}</Button>;
}

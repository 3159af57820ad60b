import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useBoard, useChangeBoard } from "../url/use-board.ts";

/** The way on from a day without findings; where today has none either, something must be imported first. */
export function BackToToday() {
  const { t } = useTranslation();
  const { asOf } = useBoard();
  const change = useChangeBoard();
  if (asOf === undefined) return <Link to="/import">{t("faces.firstRun.action")}</Link>;
  return <Button onClick={() => change({ asOf: undefined, compareWith: undefined })}>{t("faces.emptyDay.action")}</Button>;
}

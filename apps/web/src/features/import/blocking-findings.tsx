import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";

/** The findings that stand in the way of an undo, each to be opened; nothing for any other error. */
export function BlockingFindings({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { code, facts } = boardErrorOf(error);
  if (code !== "UNDO_BLOCKED" || !Array.isArray(facts.findings)) return null;
  return (
    <p>
      {facts.findings.map(String).map((finding, i) => (
        <Fragment key={finding}>
          {i > 0 ? t("imports.nameComma") : null}
          <Link to="/findings/$finding" params={{ finding }}>
            {finding}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

import { Link, useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { BoardSearch } from "../url/board-search.ts";
import { useBoard } from "../url/use-board.ts";
import styles from "./breadcrumbs.module.css";
import { useKeys } from "./keys.ts";

type Place = "/" | "/units" | "/findings" | "/import";
export type Crumb =
  | { label: string; to: Place; search?: BoardSearch }
  | { label: string; unitId: number }
  /** The page in view, always last. */
  | { label: string };

/** Escape climbs to the level next above. */
function useClimb(crumbs: readonly Crumb[]): void {
  const { t } = useTranslation();
  const board = useBoard();
  const navigate = useNavigate();
  const above = crumbs.findLast((crumb) => "to" in crumb || "unitId" in crumb);
  const climb = () => {
    if (above === undefined) return;
    if ("to" in above) void navigate({ to: above.to, search: above.search ?? board });
    else if ("unitId" in above) void navigate({ to: "/units/$unitId", params: { unitId: String(above.unitId) }, search: board });
  };
  useKeys([{ keys: "Escape", says: t("frame.keys.climb"), run: climb }]);
}

/** The levels above the page, each one step up, with the scope of the page kept. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useTranslation();
  const board = useBoard();
  useClimb(crumbs);
  return (
    <nav aria-label={t("frame.crumbs")} className={styles.crumbs}>
      <ol className={styles.list}>
        {crumbs.map((crumb, i) => (
          <Fragment key={crumb.label}>
            {i === 0 ? null : (
              <li aria-hidden="true" className={styles.slash}>
                /
              </li>
            )}
            <li className={i === crumbs.length - 1 ? styles.here : undefined} aria-current={i === crumbs.length - 1 ? "page" : undefined}>
              {"to" in crumb ? (
                <Link to={crumb.to} search={crumb.search ?? board}>
                  {crumb.label}
                </Link>
              ) : "unitId" in crumb ? (
                <Link to="/units/$unitId" params={{ unitId: String(crumb.unitId) }} search={board}>
                  {crumb.label}
                </Link>
              ) : (
                crumb.label
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

// A number that opens exactly the list it counts.
import type { ListCondition } from "@rectify/domain/progress-filter";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { BoardSearch } from "../url/board-search.ts";
import { listSearch } from "../url/list-search.ts";
import { useScope } from "../url/scope.tsx";
import styles from "./number-link.module.css";

type NumberLinkProps = {
  /** What the number counts within the scope of the page; {} counts every finding of the scope. */
  condition: ListCondition;
  /** Replaces parts of the page's scope: one unit, one category, another day. */
  narrow?: BoardSearch;
  tone?: "plain" | "overdue" | "muted";
  /** Accessible name, where the shown text alone does not say what is counted. */
  label?: string;
  className?: string | undefined;
  children: ReactNode;
};

export function NumberLink({ condition, narrow, tone = "plain", label, className, children }: NumberLinkProps) {
  const scope = useScope();
  return (
    <Link
      to="/findings"
      search={listSearch(scope, condition, narrow)}
      className={[styles.link, styles[tone], className].filter(Boolean).join(" ")}
      aria-label={label}
    >
      {children}
    </Link>
  );
}

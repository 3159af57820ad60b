// The keys that work on every page, and the list of all keys on `?`.
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBoard } from "../url/use-board.ts";
import styles from "./key-dialog.module.css";
import { KeyDialog } from "./key-dialog.tsx";
import { useKeys } from "./keys.ts";

const PLACES = [
  { keys: "g o", place: "overview", to: "/" },
  { keys: "g u", place: "units", to: "/units" },
  { keys: "g f", place: "findings", to: "/findings" },
  { keys: "g i", place: "import", to: "/import" },
] as const;

/** The button that shows the list of keys. It stands before the pages, so that a page's own Escape holds over this one. */
export function FrameKeys() {
  const { t } = useTranslation();
  const board = useBoard();
  const navigate = useNavigate();
  const onOverview = useLocation({ select: (location) => location.pathname === "/" });
  const [open, setOpen] = useState(false);
  const climb = { keys: "Escape", says: t("frame.keys.climb"), run: onOverview ? null : () => void navigate({ to: "/", search: board }) };
  useKeys([
    { keys: "?", says: t("frame.keys.list"), run: () => setOpen(true) },
    { keys: "/", says: t("frame.keys.search"), run: null },
    ...PLACES.map(({ keys, place, to }) => ({
      keys,
      says: t("frame.keys.go", { place: t(`frame.nav.${place}`) }),
      run: () => void navigate({ to, search: board }),
    })),
    climb,
  ]);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label={t("frame.keys.title")}
        aria-keyshortcuts="?"
        aria-haspopup="dialog"
        title={t("frame.keys.title")}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {open ? <KeyDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

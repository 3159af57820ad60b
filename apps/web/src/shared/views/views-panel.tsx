// What the views button opens: a name for the page in view, and the views saved before.
import { useLocation, useRouter } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, type MouseEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../kept/copy-text.ts";
import { LayerPanel } from "../ui/layer-panel.tsx";
import { changeViews, LONGEST_NAME, MOST_VIEWS, readViews, type SavedView, withView } from "./saved-views.ts";
import styles from "./views.module.css";

export function ViewsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const here = useLocation({ select: (location) => location.pathname + location.searchStr });
  const [views, setViews] = useState(readViews);
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  /** The list before the last deletion. */
  const [before, setBefore] = useState<SavedView[] | null>(null);
  const inputId = useId();
  const change = (next: (views: readonly SavedView[]) => SavedView[], words: string) => {
    setViews(changeViews(next));
    setSaid(words);
    setBefore(null);
  };
  const full = views.length >= MOST_VIEWS;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || full) return;
    change((now) => withView(now, name, here), t("views.saved", { name: name.trim() }));
    setName("");
  };
  return (
    <LayerPanel label={t("views.open")} className={styles.panel} onClose={onClose}>
      <p className={styles.hint}>{full ? t("views.full", { count: MOST_VIEWS }) : t("views.hint")}</p>
      <form className={styles.form} onSubmit={save}>
        <label htmlFor={inputId} className="visually-hidden">
          {t("views.name")}
        </label>
        <Input
          id={inputId}
          maxLength={LONGEST_NAME}
          placeholder={t("views.name")}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={name.trim() === "" || full}>
          {t("views.save")}
        </Button>
      </form>
      {views.length === 0 ? <p className={styles.hint}>{t("views.none")}</p> : null}
      <ul aria-label={t("views.list")} className={styles.list}>
        {views.map((view) => (
          <ViewRow
            key={view.id}
            view={view}
            onOpen={onClose}
            onRename={(next) =>
              change((now) => now.map((v) => (v.id === view.id ? { ...v, name: next } : v)), t("views.saved", { name: next }))
            }
            onRemove={() => {
              const all = readViews();
              change((now) => now.filter((v) => v.id !== view.id), t("views.removed", { name: view.name }));
              setBefore(all);
            }}
            onCopied={() => setSaid(t("views.copied"))}
          />
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {said}{" "}
        {before ? (
          <button type="button" className={styles.action} onClick={() => change(() => before, "")}>
            {t("views.undo")}
          </button>
        ) : null}
      </p>
    </LayerPanel>
  );
}

type ViewRowProps = {
  view: SavedView;
  onOpen: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
  onCopied: () => void;
};

function ViewRow({ view, onOpen, onRename, onRemove, onCopied }: ViewRowProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const [draft, setDraft] = useState<string | null>(null);
  const { name } = view;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(view.url);
    onOpen();
  };
  if (draft !== null)
    return (
      <li>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim() !== "") onRename(draft.trim());
            setDraft(null);
          }}
        >
          <Input
            autoFocus
            size="small"
            aria-label={t("views.renameTo", { name })}
            maxLength={LONGEST_NAME}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          <Button size="small" htmlType="submit">
            {t("views.done")}
          </Button>
        </form>
      </li>
    );
  return (
    <li className={styles.row}>
      <a href={view.url} className={styles.name} onClick={open}>
        {name}
      </a>
      <button type="button" className={styles.action} aria-label={t("views.of.rename", { name })} onClick={() => setDraft(name)}>
        {t("views.rename")}
      </button>
      <button
        type="button"
        className={styles.action}
        aria-label={t("views.of.copy", { name })}
        onClick={() => void copyText(new URL(view.url, window.location.origin).href).then(onCopied)}
      >
        {t("views.copy")}
      </button>
      <button type="button" className={styles.action} aria-label={t("views.of.remove", { name })} onClick={onRemove}>
        {t("views.remove")}
      </button>
    </li>
  );
}

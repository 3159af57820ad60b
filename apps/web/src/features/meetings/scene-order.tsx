// The scenes in the order in which they are shown: moved by buttons or by Alt with an arrow key, each with its own time.
import { SCENES, type Scene } from "@rectify/domain/meeting";
import { Button, Input } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "./meetings.module.css";
import { type DraftScene, moved } from "./plan-draft.ts";
import { useMeetingTexts } from "./use-meeting-texts.ts";

type SceneOrderProps = { scenes: DraftScene[]; onChange: (scenes: DraftScene[]) => void };

export function SceneOrder({ scenes, onChange }: SceneOrderProps) {
  const { t } = useMeetingTexts();
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState("");
  // The button pressed last, which keeps the focus when its row moves.
  const pressed = useRef<string | null>(null);
  useEffect(() => {
    if (pressed.current === null) return;
    const button = list.current?.querySelector<HTMLButtonElement>(`[data-press="${pressed.current}"]`);
    (button && !button.disabled ? button : button?.parentElement?.querySelector<HTMLButtonElement>("button:not(:disabled)"))?.focus();
    pressed.current = null;
  });
  const move = (at: number, by: -1 | 1) => {
    const scene = scenes[at];
    if (!scene || !scenes[at + by]) return;
    pressed.current = `${scene.key}${by}`;
    onChange(moved(scenes, at, by));
    setTold(t.prepare.moved(t.scene[scene.scene], at + by + 1));
  };
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    move(at, by);
  };
  const put = (at: number, change: Partial<DraftScene>) => onChange(scenes.map((scene, i) => (i === at ? { ...scene, ...change } : scene)));
  const add = (scene: Scene) =>
    onChange([...scenes, { key: Math.max(-1, ...scenes.map(({ key }) => key)) + 1, scene, seconds: "20", text: "" }]);
  const missing = SCENES.filter((scene) => scene === "text" || !scenes.some((s) => s.scene === scene));
  return (
    <fieldset className={styles.group}>
      <legend>{t.prepare.scenes}</legend>
      <ol ref={list}>
        {scenes.map(({ key, scene, seconds, text }, at) => (
          <li key={key} className={styles.scene} onKeyDown={onKeyDown(at)}>
            <span className={styles.place}>{at + 1}</span>
            <span>{t.scene[scene]}</span>
            <span className={styles.seconds}>
              <input
                type="number"
                min={5}
                max={600}
                aria-label={t.prepare.secondsOf(t.scene[scene])}
                value={seconds}
                onChange={(e) => put(at, { seconds: e.target.value })}
              />
              {t.prepare.seconds}
            </span>
            <span className={styles.buttons}>
              <Button
                size="small"
                data-press={`${key}-1`}
                aria-label={t.prepare.up(t.scene[scene])}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                data-press={`${key}1`}
                aria-label={t.prepare.down(t.scene[scene])}
                disabled={at === scenes.length - 1}
                onClick={() => move(at, 1)}
              >
                ↓
              </Button>
              <Button
                size="small"
                aria-label={t.prepare.remove(t.scene[scene])}
                onClick={() => onChange(scenes.filter((_, i) => i !== at))}
              >
                ×
              </Button>
            </span>
            {scene === "text" ? (
              <Input.TextArea
                className={styles.words ?? ""}
                aria-label={t.prepare.textOf}
                placeholder={t.prepare.textOf}
                autoSize={{ minRows: 2, maxRows: 6 }}
                maxLength={400}
                value={text}
                onChange={(e) => put(at, { text: e.target.value })}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
      <p className={styles.hint}>{t.prepare.scenesHint}</p>
      <p className={styles.chips}>
        <span className={styles.quiet}>{t.prepare.more}</span>
        {missing.map((scene) => (
          <Button key={scene} size="small" aria-label={t.prepare.add(t.scene[scene])} onClick={() => add(scene)}>
            {`+ ${t.scene[scene]}`}
          </Button>
        ))}
      </p>
    </fieldset>
  );
}

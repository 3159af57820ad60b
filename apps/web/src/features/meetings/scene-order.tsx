// The scenes in the order in which they are shown: moved by buttons or by Alt with an arrow key, each with its own time.
import { SCENES, type Scene } from "@rectify/domain/screen/scenes";
import { Button } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useSceneNames } from "../../shared/wall/use-scene-names.ts";
import styles from "./meetings.module.css";
import { type DraftScene, draftScene, moved } from "./plan-draft.ts";
import { SceneWords } from "./scene-words.tsx";
import { useMeetingTexts } from "./use-meeting-texts.ts";

type SceneOrderProps = { scenes: DraftScene[]; onChange: (scenes: DraftScene[]) => void };

export function SceneOrder({ scenes, onChange }: SceneOrderProps) {
  const { t } = useMeetingTexts();
  const names = useSceneNames();
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
    setTold(t.prepare.moved(names[scene.scene], at + by + 1));
  };
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    move(at, by);
  };
  const put = (at: number, change: Partial<DraftScene>) => onChange(scenes.map((scene, i) => (i === at ? { ...scene, ...change } : scene)));
  const add = (scene: Scene) => onChange([...scenes, draftScene(Math.max(-1, ...scenes.map(({ key }) => key)) + 1, scene)]);
  const missing = SCENES.filter((scene) => scene === "text" || !scenes.some((s) => s.scene === scene));
  return (
    <fieldset className={styles.group}>
      <legend>{t.prepare.scenes}</legend>
      <ol ref={list}>
        {scenes.map(({ key, scene, seconds, ...words }, at) => (
          <li key={key} className={styles.scene} onKeyDown={onKeyDown(at)}>
            <span className={styles.place}>{at + 1}</span>
            <span>{names[scene]}</span>
            <span className={styles.seconds}>
              <input
                type="number"
                min={5}
                max={600}
                aria-label={t.prepare.secondsOf(names[scene])}
                value={seconds}
                onChange={(e) => put(at, { seconds: e.target.value })}
              />
              {t.prepare.seconds}
            </span>
            <span className={styles.buttons}>
              <Button
                size="small"
                data-press={`${key}-1`}
                aria-label={t.prepare.up(names[scene])}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                data-press={`${key}1`}
                aria-label={t.prepare.down(names[scene])}
                disabled={at === scenes.length - 1}
                onClick={() => move(at, 1)}
              >
                ↓
              </Button>
              <Button size="small" aria-label={t.prepare.remove(names[scene])} onClick={() => onChange(scenes.filter((_, i) => i !== at))}>
                ×
              </Button>
            </span>
            <SceneWords name={names[scene]} ownText={scene === "text"} words={words} onChange={(change) => put(at, change)} />
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
          <Button key={scene} size="small" aria-label={t.prepare.add(names[scene])} onClick={() => add(scene)}>
            {`+ ${names[scene]}`}
          </Button>
        ))}
      </p>
    </fieldset>
  );
}

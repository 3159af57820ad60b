// What is typed for one planned scene besides its time: the words of a scene of text, and notes for who holds the meeting.
import { Input } from "antd";
import styles from "./meetings.module.css";
import type { DraftScene } from "./plan-draft.ts";
import { useMeetingTexts } from "./use-meeting-texts.ts";

type Words = Pick<DraftScene, "title" | "text" | "notes">;
type SceneWordsProps = { name: string; ownText: boolean; words: Words; onChange: (change: Partial<Words>) => void };

export function SceneWords({ name, ownText, words: { title, text, notes }, onChange }: SceneWordsProps) {
  const { t } = useMeetingTexts();
  return (
    <div className={styles.words}>
      {ownText ? (
        <>
          <Input
            aria-label={t.prepare.titleOf}
            placeholder={t.prepare.titleOf}
            maxLength={60}
            value={title}
            onChange={(e) => onChange({ title: e.target.value })}
          />
          <Input.TextArea
            aria-label={t.prepare.textOf}
            placeholder={t.prepare.textOf}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={text}
            onChange={(e) => onChange({ text: e.target.value })}
          />
        </>
      ) : null}
      <details className={styles.notes} open={notes === "" ? undefined : true}>
        <summary>{t.prepare.notes}</summary>
        <Input.TextArea
          aria-label={t.prepare.notesOf(name)}
          placeholder={t.prepare.notesOf(name)}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          value={notes}
          onChange={(e) => onChange({ notes: e.target.value })}
        />
      </details>
    </div>
  );
}

import { type DragEvent, type ReactNode, useRef, useState } from "react";
import styles from "./drop-area.module.css";

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

type DropAreaProps = {
  /** Shown over the area while a file hovers over it. */
  hint: string;
  onFile: (file: File) => void;
  children: ReactNode;
};

/** Takes a file dropped anywhere on it. For the mouse only: a FileButton inside does the same for everyone. */
export function DropArea({ hint, onFile, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  // Entering a child leaves its parent: only the balance says whether the file is still over the area.
  const depth = useRef(0);
  return (
    <section
      aria-label={hint}
      className={styles.area}
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!carriesFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      }}
      onDragOver={(event) => {
        if (carriesFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
      {over ? <div className={styles.over}>{hint}</div> : null}
    </section>
  );
}

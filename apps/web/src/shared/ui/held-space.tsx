import type { ReactNode } from "react";
import styles from "./held-space.module.css";

/** Takes the space of what is to come, unseen and out of reach. */
export function HeldSpace({ children }: { children: ReactNode }) {
  return (
    <span className={styles.held} aria-hidden="true" inert>
      {children}
    </span>
  );
}

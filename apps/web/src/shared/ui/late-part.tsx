// Parts whose script comes when they are first needed.
import { Button } from "antd";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { useTranslation } from "react-i18next";
import styles from "./plate.module.css";

/** A part that does not arrive leaves `Absent` in its place: one script that is missing never takes the page away. */
export function latePart<Props>(load: () => Promise<ComponentType<Props>>, Absent: ComponentType<Props>) {
  return lazy(() => load().then(asDefault, () => asDefault(Absent))) as LazyExoticComponent<ComponentType<Props>>;
}

const asDefault = <Props,>(part: ComponentType<Props>) => ({ default: part });

/** Says that a part of the page did not arrive, and fetches it once the server answers. */
export function AbsentPart() {
  const { t } = useTranslation();
  return (
    <div className={styles.plate} role="alert">
      <p className={styles.why}>{t("errors.NO_CONNECTION")}</p>
      <div className={styles.next}>
        <Button onClick={() => void reloadIfServed()}>{t("faces.retry")}</Button>
      </div>
    </div>
  );
}

/** A browser does not ask twice for a script that failed: once the server answers, the page is loaded anew where it stands. */
export async function reloadIfServed(): Promise<boolean> {
  const served = await fetch("/", { cache: "no-store" }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (served) window.location.reload();
  return served;
}

import styles from "./form-field.module.css";

/** Why a form was not taken as a whole, read out when it appears; nothing while there is no fault. */
export function FormFault({ says }: { says: string | null }) {
  return says === null ? null : (
    <p className={styles.formFault} role="alert">
      {says}
    </p>
  );
}

// What an account may do, and the part of the board it sees.
import { type Reach, ROLES, type Role } from "@rectify/domain/principal";
import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./accounts.module.css";
import { type Places, reachOf, reachValues } from "./places.ts";

export type Rights = { roles: Role[]; scope: Reach };
type RightsFieldsProps = { value: Rights; places: Places; onChange: (value: Rights) => void };

export function RightsFields({ value, places, onChange }: RightsFieldsProps) {
  const { t } = useTranslation();
  const all = value.scope === "all";
  const options = [
    { label: t("accounts.regions"), options: places.regions.map((r) => ({ value: `r${r.id}`, label: r.name })) },
    { label: t("accounts.units"), options: places.units.map((u) => ({ value: `u${u.id}`, label: u.name })) },
  ];
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t("accounts.roles")}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={value.roles.includes(role)}
            onChange={(e) => onChange({ ...value, roles: ROLES.filter((r) => (r === role ? e.target.checked : value.roles.includes(r))) })}
          >
            {t(`access.role.${role}`)}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t("accounts.reach")}</legend>
        <Checkbox checked={all} onChange={(e) => onChange({ ...value, scope: e.target.checked ? "all" : { regions: [], units: [] } })}>
          {t("access.reachAll")}
        </Checkbox>
        {all ? null : (
          <Select
            mode="multiple"
            className={styles.places}
            aria-label={t("accounts.places")}
            placeholder={t("accounts.places")}
            optionFilterProp="label"
            value={reachValues(value.scope)}
            options={options}
            onChange={(values: string[]) => onChange({ ...value, scope: reachOf(values) })}
          />
        )}
      </fieldset>
    </>
  );
}

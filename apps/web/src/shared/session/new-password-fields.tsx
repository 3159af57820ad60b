// A new password, twice, with its rules in plain sight.
import { PASSWORD_RULES, type PasswordProfile, passwordProblem } from "@rectify/domain/password";
import { Input } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { FormField } from "../ui/form-field.tsx";

export type NewPassword = { next: string; again: string };
export const NO_PASSWORD: NewPassword = { next: "", again: "" };

type NewPasswordFieldsProps = { profile: PasswordProfile; value: NewPassword; onChange: (value: NewPassword) => void };

export function NewPasswordFields({ profile, value, onChange }: NewPasswordFieldsProps) {
  const { t } = useTranslation();
  const input = (name: keyof NewPassword) => ({
    type: "password",
    value: value[name],
    autoComplete: "new-password",
    required: true,
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
  });
  return (
    <>
      <FormField label={t("access.newPassword")} hint={t(`access.rules.${profile}`)}>
        {(field) => <Input {...field} {...input("next")} />}
      </FormField>
      <FormField label={t("access.newPasswordAgain")}>{(field) => <Input {...field} {...input("again")} />}</FormField>
    </>
  );
}

/** What is wrong with it before anybody is asked, in words; null when nothing is. */
export function newPasswordFault(t: TFunction, profile: PasswordProfile, { next, again }: NewPassword, username: string): string | null {
  const problem = passwordProblem(profile, next, username);
  if (problem) return t(`access.problem.${problem}`, { count: PASSWORD_RULES[profile].minLength });
  return next === again ? null : t("access.notAgain");
}

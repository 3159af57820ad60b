import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormField } from "../../shared/ui/form-field.tsx";

type UsernameFieldProps = { hint?: string; value: string; onChange: (value: string) => void };

/** The first field of a door: ready to be typed into, and left as it is typed. */
export function UsernameField({ hint, value, onChange }: UsernameFieldProps) {
  const { t } = useTranslation();
  return (
    <FormField label={t("access.username")} {...(hint ? { hint } : {})}>
      {(field) => (
        <Input
          {...field}
          value={value}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </FormField>
  );
}

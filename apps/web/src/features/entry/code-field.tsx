import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormField } from "../../shared/ui/form-field.tsx";

type CodeFieldProps = { value: string; onChange: (code: string) => void; onOther: () => void };

/** The second step of signing in. */
export function CodeField({ value, onChange, onOther }: CodeFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">{t("secondFactor.signIn.why")}</p>
      <FormField label={t("secondFactor.code")}>
        {(field) => (
          <Input
            {...field}
            value={value}
            autoComplete="one-time-code"
            maxLength={40}
            autoFocus
            required
            onChange={(e) => onChange(e.target.value)}
          />
        )}
      </FormField>
      <Button type="link" onClick={onOther}>
        {t("secondFactor.signIn.another")}
      </Button>
    </>
  );
}

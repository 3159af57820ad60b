import { usernameSchema } from "@rectify/domain/account";
import { roleProblem } from "@rectify/domain/principal";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import styles from "./accounts.module.css";
import type { Told } from "./once-password.tsx";
import type { Places } from "./places.ts";
import { type Rights, RightsFields } from "./rights-fields.tsx";
import { useRefusal } from "./use-refusal.ts";

type MakeFormProps = { places: Places; onDone: (told: Told) => void; onClose: () => void };

export function MakeForm({ places, onDone, onClose }: MakeFormProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const [rights, setRights] = useState<Rights>({ roles: [], scope: "all" });
  const [said, setSaid] = useState<string | null>(null);
  const make = useMutation(trpc.account.make.mutationOptions({ onSuccess: onDone }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!usernameSchema.safeParse(username).success) return setSaid(t("access.badUsername"));
    const problem = roleProblem(rights.roles, rights.scope);
    if (problem) return setSaid(t(`accounts.refusal.${problem}`));
    setSaid(null);
    make.mutate({ username, name, ...rights });
  };
  const fault = said ?? refusal(make.error);
  return (
    <Card kicker={t("accounts.make")} title={t("accounts.makeTitle")} face={{ kind: "data" }}>
      <form className={styles.form} onSubmit={submit}>
        <FormField label={t("access.username")} hint={t("access.usernameHint")}>
          {(field) => (
            <Input {...field} value={username} autoComplete="off" autoFocus required onChange={(e) => setUsername(e.target.value)} />
          )}
        </FormField>
        <FormField label={t("access.name")}>
          {(field) => (
            <Input {...field} value={name} autoComplete="off" maxLength={60} required onChange={(e) => setName(e.target.value)} />
          )}
        </FormField>
        <RightsFields value={rights} places={places} onChange={setRights} />
        <FormFault says={fault} />
        <div className={styles.actions}>
          <Button htmlType="submit" type="primary" loading={make.isPending}>
            {t("accounts.makeAction")}
          </Button>
          <Button onClick={onClose}>{t("accounts.cancel")}</Button>
        </div>
      </form>
    </Card>
  );
}

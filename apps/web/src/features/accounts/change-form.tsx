import type { AccountRow } from "@rectify/domain/account";
import { roleProblem } from "@rectify/domain/principal";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { AccountSessions } from "./account-sessions.tsx";
import styles from "./accounts.module.css";
import type { Told } from "./once-password.tsx";
import type { Places } from "./places.ts";
import { type Rights, RightsFields } from "./rights-fields.tsx";
import { useRefusal } from "./use-refusal.ts";

type ChangeFormProps = { account: AccountRow; places: Places; onDone: (told: Told | null) => void; onClose: () => void };

/** Everything in force at once: also for who is signed in. */
export function ChangeForm({ account, places, onDone, onClose }: ChangeFormProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [name, setName] = useState(account.name);
  const [rights, setRights] = useState<Rights>({ roles: account.roles, scope: account.scope });
  const [said, setSaid] = useState<string | null>(null);
  const change = useMutation(trpc.account.change.mutationOptions({ onSuccess: () => onDone(null) }));
  const reset = useMutation(trpc.account.resetPassword.mutationOptions({ onSuccess: onDone }));
  const remove = useMutation(trpc.account.removeSecondFactor.mutationOptions({ onSuccess: () => onDone(null) }));
  const { id } = account;
  const disabled = account.disabledAt !== null;
  const save = (off: boolean) => {
    const problem = roleProblem(rights.roles, rights.scope);
    if (problem) return setSaid(t(`accounts.refusal.${problem}`));
    setSaid(null);
    change.mutate({ id, name, ...rights, disabled: off });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(disabled);
  };
  const fault = said ?? refusal(change.error ?? reset.error ?? remove.error);
  return (
    <Card kicker={t("accounts.change")} title={account.username} face={{ kind: "data" }}>
      <form className={styles.form} onSubmit={submit}>
        <FormField label={t("access.name")}>
          {(field) => (
            <Input {...field} value={name} autoComplete="off" maxLength={60} required onChange={(e) => setName(e.target.value)} />
          )}
        </FormField>
        <RightsFields value={rights} places={places} onChange={setRights} />
        <FormFault says={fault} />
        <div className={styles.actions}>
          <Button htmlType="submit" type="primary" loading={change.isPending}>
            {t("accounts.save")}
          </Button>
          <Button onClick={onClose}>{t("accounts.cancel")}</Button>
          <Button onClick={() => reset.mutate({ id })} loading={reset.isPending}>
            {t("accounts.reset")}
          </Button>
          {account.secondFactor ? (
            <Button onClick={() => remove.mutate({ id })} loading={remove.isPending}>
              {t("accounts.removeSecondFactor")}
            </Button>
          ) : null}
          <Button onClick={() => save(!disabled)} loading={change.isPending}>
            {t(disabled ? "accounts.enable" : "accounts.disable")}
          </Button>
        </div>
        <p className={styles.quiet}>{t("accounts.effect")}</p>
      </form>
      <AccountSessions id={id} />
    </Card>
  );
}

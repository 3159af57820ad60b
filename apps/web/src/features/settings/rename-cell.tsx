import type { UnitNames } from "@rectify/domain/board";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import styles from "./settings.module.css";

/** Asks for the new name, says what follows, and renames. */
export function RenameCell({ unit }: { unit: UnitNames }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const rename = useMutation(
    trpc.unit.rename.mutationOptions({
      onSuccess: () => {
        setName(null);
        return client.invalidateQueries();
      },
    }),
  );
  if (name === null)
    return (
      <Button size="small" aria-label={t("settings.units.rename", { name: unit.name })} onClick={() => setName(unit.name)}>
        {t("settings.units.action")}
      </Button>
    );
  const error = rename.error ? boardErrorOf(rename.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ unitId: unit.unitId, name });
  };
  return (
    <form onSubmit={submit}>
      <Input aria-label={t("settings.units.newName")} value={name} maxLength={200} autoFocus onChange={(e) => setName(e.target.value)} />
      <p className={styles.quiet}>{t("settings.units.effect")}</p>
      <FormFault
        says={
          error &&
          (error.facts.reason === "NAME_TAKEN" ? t("settings.units.taken", { unit: String(error.facts.unit) }) : t(`errors.${error.code}`))
        }
      />
      <Button
        size="small"
        htmlType="submit"
        type="primary"
        loading={rename.isPending}
        disabled={name.trim() === "" || name.trim() === unit.name}
      >
        {t("settings.units.confirm")}
      </Button>{" "}
      <Button
        size="small"
        onClick={() => {
          rename.reset();
          setName(null);
        }}
      >
        {t("settings.units.cancel")}
      </Button>
    </form>
  );
}

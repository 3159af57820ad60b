// Who may sign in: for the security administrator, who sees names of units and nothing of their findings.
import type { AccountRow } from "@rectify/domain/account";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/frame/use-title.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { useFace } from "../../shared/ui/face.ts";
import styles from "./accounts.module.css";
import { AccountsTable } from "./accounts-table.tsx";
import { ChangeForm } from "./change-form.tsx";
import { MakeForm } from "./make-form.tsx";
import { OncePassword, type Told } from "./once-password.tsx";
import { SheetCard } from "./sheet-card.tsx";

export function AccountsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(trpc.account.list.queryOptions());
  const face = useFace(query);
  const [open, setOpen] = useState<"make" | "sheet" | AccountRow | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  useTitle(t("accounts.title"));
  const page = query.data;
  const places = { units: page?.units ?? [], regions: page?.regions ?? [] };
  const done = (password: Told | null) => {
    setOpen(null);
    setTold(password);
    void client.invalidateQueries();
  };
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{t("accounts.title")}</h1>
        {open === null ? (
          <div className={styles.actions}>
            <Button onClick={() => setOpen("sheet")}>{t("accounts.fromSheet.action")}</Button>
            <Button type="primary" onClick={() => setOpen("make")}>
              {t("accounts.make")}
            </Button>
          </div>
        ) : null}
      </header>
      {told ? <OncePassword told={told} onClose={() => setTold(null)} /> : null}
      <div className={styles.cards}>
        {open === "make" ? <MakeForm places={places} onDone={done} onClose={() => setOpen(null)} /> : null}
        {open === "sheet" ? (
          <SheetCard places={places} onMade={() => void client.invalidateQueries()} onClose={() => setOpen(null)} />
        ) : null}
        {open !== null && typeof open !== "string" ? (
          <ChangeForm key={open.id} account={open} places={places} onDone={done} onClose={() => setOpen(null)} />
        ) : null}
        <Card kicker={t("accounts.kicker")} title={t("accounts.count", { count: page?.accounts.length ?? 0 })} face={face} lines={8}>
          <AccountsTable accounts={page?.accounts ?? []} places={places} onOpen={setOpen} />
        </Card>
      </div>
    </>
  );
}

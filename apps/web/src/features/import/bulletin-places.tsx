// Where the bulletin belongs: known, to be created, or to be said by the reader because the text does not.
import type { BulletinPreview } from "@rectify/domain/board";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./bulletin-places.module.css";

type Names = { unit?: string; round?: string };
type BulletinPlacesProps = { preview: BulletinPreview | null; names: Names; onNames: (names: Names) => void };

export function BulletinPlaces({ preview, names, onNames }: BulletinPlacesProps) {
  const { t } = useTranslation();
  const missing = (code: "UNIT_MISSING" | "ROUND_MISSING") => preview?.issues.some((i) => i.code === code) ?? true;
  const askUnit = missing("UNIT_MISSING") || names.unit !== undefined || preview === null;
  const askRound = missing("ROUND_MISSING") || names.round !== undefined;
  const needed = missing("UNIT_MISSING") || missing("ROUND_MISSING");
  const words = (id: number | null) => (id === null ? t("imports.places.create") : t("imports.places.known"));
  const round = preview?.round ? `${preview.committeeTerm ?? ""}${preview.round}` : null;
  return (
    <Card
      kicker={t("imports.places.kicker")}
      title={t(needed ? "imports.places.titleMissing" : "imports.places.title")}
      face={{ kind: "data" }}
    >
      {preview ? (
        <dl className={styles.list}>
          <Place label={t("bulletin.fact.unit")} name={names.unit ?? preview.unit} tag={words(preview.matched.unitId)} />
          <Place label={t("bulletin.fact.round")} name={names.round ?? round} tag={words(preview.matched.roundId)} />
          <Place label={t("bulletin.fact.group")} name={preview.group} tag={words(preview.matched.groupId)} />
        </dl>
      ) : null}
      {askUnit || askRound ? <NamesForm askUnit={askUnit} askRound={askRound} names={names} onNames={onNames} /> : null}
    </Card>
  );
}

function Place({ label, name, tag }: { label: string; name: string | null; tag: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.place}>
      <dt className={styles.label}>{label}</dt>
      <dd className={name === null ? styles.missing : styles.name}>{name ?? t("words.notStated")}</dd>
      <dd className={styles.tag}>{name === null ? null : tag}</dd>
    </div>
  );
}

type NamesFormProps = { askUnit: boolean; askRound: boolean; names: Names; onNames: (names: Names) => void };

function NamesForm({ askUnit, askRound, names, onNames }: NamesFormProps) {
  const { t } = useTranslation();
  const context = useQuery(trpc.board.context.queryOptions()).data;
  const [unit, setUnit] = useState(names.unit ?? "");
  const [round, setRound] = useState(names.round ?? "");
  const said = (text: string) => text.trim() || undefined;
  const field = (id: string, label: string, value: string, set: (text: string) => void, known: readonly string[]) => (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} list={`${id}-known`} value={value} onChange={(event) => set(event.target.value)} autoComplete="off" />
      <datalist id={`${id}-known`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const [u, r] = [said(unit), said(round)];
        onNames({ ...(u ? { unit: u } : {}), ...(r ? { round: r } : {}) });
      }}
    >
      {askUnit ? field("bulletin-unit", t("bulletin.fact.unit"), unit, setUnit, context?.units.map((u) => u.name) ?? []) : null}
      {askRound ? field("bulletin-round", t("bulletin.fact.round"), round, setRound, context?.rounds.map((r) => r.name) ?? []) : null}
      <Button htmlType="submit">{t("imports.places.check")}</Button>
    </form>
  );
}

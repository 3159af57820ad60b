// The fields one move needs, no more; what stands against it is said at the field, and what was typed stays.
import type { FindingPage } from "@rectify/domain/board";
import type { FindingMoves } from "@rectify/domain/move-effect";
import type { MoveName } from "@rectify/domain/moves";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DayEntry } from "../../shared/frame/day-entry.tsx";
import { trpc } from "../../shared/trpc/trpc.ts";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { PlainSelect } from "../../shared/ui/plain-select.tsx";
import styles from "./move-card.module.css";
import { MoveConflict } from "./move-conflict.tsx";
import { emptyDraft, type MoveDraft, orderOf, previewOf } from "./move-draft.ts";
import { MoveEffectText } from "./move-effect-text.tsx";
import { type MoveField as FieldName, fieldOf, refusalOf, refusalSentence } from "./move-refusal.ts";
import { useGiveMove } from "./use-give-move.ts";

type MoveFormProps = { move: MoveName; page: FindingPage; now: FindingMoves; onClose: (done: boolean) => void };

export function MoveForm({ move, page, now, onClose }: MoveFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<MoveDraft>(() => emptyDraft(now.today));
  const preview = useQuery({
    ...trpc.finding.moves.queryOptions({ id: page.finding, draft: previewOf(move, draft) }),
    placeholderData: keepPreviousData,
  });
  const { give, conflict, error, busy, forget } = useGiveMove(page, now, () => onClose(true));
  const offer = preview.data?.moves.find((m) => m.move === move);
  const told = error?.code === "MOVE_REFUSED" ? refusalOf(error.facts) : null;
  const foreseen = offer?.refusal?.code === "NEW_DUE_MISSING" ? null : (offer?.refusal ?? null);
  const refusal = told ?? foreseen;
  const hopeless = foreseen !== null && fieldOf(foreseen) === "form";
  const faultAt = (field: FieldName) => (refusal && fieldOf(refusal) === field ? refusalSentence(t, refusal) : null);
  const change = (next: Partial<MoveDraft>) => {
    setDraft({ ...draft, ...next });
    if (error) forget();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const order = orderOf(move, draft);
    if (order) give(order);
  };
  const correctable = page.events.filter((e) => !e.voided && now.correctable.includes(e.seq));
  const target = correctable.find((e) => e.seq === draft.seq);
  const dated = move !== "correct" || draft.replaces;
  const extends_ = move === "extend" || (draft.replaces && target?.type === "EXTENDED");
  const formFault = faultAt("form") ?? (error && !told && !(error.code === "CONFLICT" && conflict) ? t(`errors.${error.code}`) : null);
  const name = t(`moves.name.${move}`);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {conflict ? (
        <MoveConflict
          conflict={conflict}
          mine={{ title: t("moves.eventLine", { day: draft.on, event: name }), reason: draft.reason }}
          possible={!hopeless}
        />
      ) : null}
      {move === "correct" ? (
        <>
          <FormField label={t("moves.field.event")} fault={faultAt("event")}>
            {(field) => (
              <PlainSelect
                {...field}
                value={draft.seq === null ? "" : String(draft.seq)}
                empty={t("moves.field.pickEvent")}
                options={correctable.toReversed().map((e) => ({
                  value: String(e.seq),
                  label: t("moves.eventLine", { day: e.effectiveOn, event: t(`history.event.${e.type}`) }),
                }))}
                onChange={(seq) => {
                  const picked = correctable.find((x) => x.seq === Number(seq));
                  change({ seq: picked?.seq ?? null, on: picked?.effectiveOn ?? draft.on, newDueOn: picked?.newDueOn ?? "" });
                }}
              />
            )}
          </FormField>
          <Checkbox checked={draft.replaces} onChange={(e) => change({ replaces: e.target.checked })}>
            {t("moves.field.replaces")}
          </Checkbox>
        </>
      ) : null}
      {dated ? (
        <div className={extends_ ? styles.pair : undefined}>
          <FormField label={t(DAY_LABEL[move] ?? "moves.field.on")} fault={faultAt("on")}>
            {(field) => (
              <DayEntry
                {...field}
                value={draft.on}
                latest={now.today}
                earliest={move === "correct" ? undefined : (now.earliestOn ?? undefined)}
                onChange={(on) => change({ on })}
              />
            )}
          </FormField>
          {extends_ ? (
            <FormField label={t("moves.field.newDueOn")} fault={faultAt("newDueOn")}>
              {(field) => <DayEntry {...field} value={draft.newDueOn} onChange={(newDueOn) => change({ newDueOn })} />}
            </FormField>
          ) : null}
        </div>
      ) : null}
      {move === "extend" ? (
        <FormField label={t("moves.field.approver")} fault={faultAt("approver")}>
          {(field) => <Input {...field} value={draft.approver} maxLength={200} onChange={(e) => change({ approver: e.target.value })} />}
        </FormField>
      ) : null}
      <FormField label={t(`moves.field.reason.${move}`)} fault={faultAt("reason")}>
        {(field) => (
          <Input.TextArea {...field} rows={3} value={draft.reason} maxLength={2000} onChange={(e) => change({ reason: e.target.value })} />
        )}
      </FormField>
      {foreseen ? null : (
        <p aria-live="polite" className={styles.effect}>
          <MoveEffectText move={move} effect={offer?.effect ?? null} now={now} />
        </p>
      )}
      <FormFault says={formFault} />
      <div className={styles.buttons}>
        <Button htmlType="submit" type="primary" size="large" loading={busy} disabled={hopeless || orderOf(move, draft) === null}>
          {t(conflict ? "moves.confirmAgain" : "moves.confirm", { move: name })}
        </Button>
        <Button size="large" onClick={() => onClose(false)}>
          {t("moves.later")}
        </Button>
      </div>
    </form>
  );
}

const DAY_LABEL: Partial<Record<MoveName, "moves.field.approvedOn" | "moves.field.rightOn">> = {
  extend: "moves.field.approvedOn",
  correct: "moves.field.rightOn",
};

// What a meeting shows, typed or left as it stands: every field begins with what is usual.
import type { BoardContext } from "@rectify/domain/board";
import type { MeetingPage } from "@rectify/domain/meeting";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DayEntry } from "../../shared/frame/day-entry.tsx";
import { FilterChip } from "../../shared/frame/filter-chip.tsx";
import { filterOptions } from "../../shared/frame/filter-options.ts";
import { formatShortDay } from "../../shared/i18n/format-day.ts";
import { Card } from "../../shared/ui/card.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { useCompareDefault } from "../../shared/url/use-compare-day.ts";
import { FreezeBox } from "./freeze-box.tsx";
import type { MeetingParts } from "./meeting-parts.ts";
import styles from "./meetings.module.css";
import { draftOf, newDraft, type PlanDraft, planOf } from "./plan-draft.ts";
import { SceneOrder } from "./scene-order.tsx";
import { useMeetingTexts } from "./use-meeting-texts.ts";
import { useSavePlan } from "./use-save-plan.ts";
import { WallLinks } from "./wall-links.tsx";

type PrepareFormProps = { page: MeetingPage | null; context: BoardContext; headlinesOf: MeetingParts["headlinesOf"] };

export function PrepareForm({ page, context, headlinesOf }: PrepareFormProps) {
  const { t: words } = useTranslation();
  const { t, lang } = useMeetingTexts();
  const navigate = useNavigate();
  const { today } = context;
  const [draft, setDraft] = useState<PlanDraft>(() =>
    page ? draftOf(page.plan) : newDraft(today, t.newTitle(formatShortDay(today, lang))),
  );
  const [kept, setKept] = useState(page ? draft : null);
  const [missing, setMissing] = useState(false);
  const standard = useCompareDefault()(draft.asOf);
  const { save, version, fault, busy } = useSavePlan(page, (saved) => {
    setKept(draft);
    if (!page) void navigate({ to: "/meetings/$meeting", params: { meeting: String(saved.id) }, replace: true });
  });
  const change = (next: Partial<PlanDraft>) => setDraft({ ...draft, ...next });
  const plan = planOf(draft, standard);
  const compareWith = draft.compareWith ?? standard;
  const dirty = JSON.stringify(draft) !== JSON.stringify(kept);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(plan === null);
    if (plan) save(plan);
  };
  const said = missing && plan === null ? (compareWith > draft.asOf ? t.prepare.compareAfter : t.prepare.missing) : fault;
  const chips = (["round", "region"] as const).map((key) => {
    const chosen = key === "round" ? "rounds" : "regions";
    return (
      <FilterChip
        key={key}
        label={t.prepare[key]}
        options={filterOptions(key, context, lang, (code) => words(`words.termClass.${code}`))}
        chosen={draft[chosen]}
        onChange={(values) => change({ [chosen]: values })}
      />
    );
  });
  return (
    <>
      <Card kicker={t.prepare.kicker} title={page ? t.preparing : t.prepare.title} face={{ kind: "data" }}>
        <form className={styles.form} onSubmit={submit} noValidate>
          <FormField label={t.prepare.name}>
            {(field) => (
              <Input
                {...field}
                autoComplete="off"
                maxLength={100}
                value={draft.title}
                onChange={(e) => change({ title: e.target.value })}
              />
            )}
          </FormField>
          <div>
            <div className={styles.fields}>
              <FormField label={t.prepare.heldOn}>
                {(field) => <DayEntry {...field} value={draft.heldOn} onChange={(heldOn) => change({ heldOn })} />}
              </FormField>
              <FormField label={t.prepare.asOf}>
                {(field) => <DayEntry {...field} value={draft.asOf} latest={today} onChange={(asOf) => change({ asOf })} />}
              </FormField>
              <FormField label={t.prepare.compareWith}>
                {(field) => (
                  <DayEntry {...field} value={compareWith} latest={draft.asOf} onChange={(day) => change({ compareWith: day })} />
                )}
              </FormField>
            </div>
            <p className={styles.hint}>{t.prepare.compareHint}</p>
          </div>
          <fieldset className={styles.group}>
            <legend>{t.prepare.scope}</legend>
            <p className={styles.chips}>{chips}</p>
            <p className={styles.hint}>{t.prepare.scopeAll}</p>
          </fieldset>
          <SceneOrder scenes={draft.scenes} onChange={(scenes) => change({ scenes })} />
          <div>
            <FormField label={t.prepare.expected}>
              {(field) => (
                <Input.TextArea
                  {...field}
                  autoSize={{ minRows: 2, maxRows: 8 }}
                  maxLength={2000}
                  value={draft.expected}
                  onChange={(e) => change({ expected: e.target.value })}
                />
              )}
            </FormField>
            <p className={styles.hint}>{t.prepare.expectedHint}</p>
          </div>
          {said ? (
            <p className={styles.fault} role="alert">
              {said}
            </p>
          ) : null}
          <div className={styles.buttons}>
            <Button htmlType="submit" type="primary" size="large" loading={busy}>
              {t.prepare.save}
            </Button>
            {page ? <WallLinks id={page.id} /> : null}
            <span role="status" className={styles.quiet}>
              {page && !dirty ? t.prepare.saved : null}
            </span>
          </div>
        </form>
      </Card>
      {page && plan ? (
        <FreezeBox id={page.id} version={version} plan={plan} agenda={page.agenda} dirty={dirty} today={today} headlinesOf={headlinesOf} />
      ) : null}
    </>
  );
}

import type { ErrorComponentProps } from "@tanstack/react-router";
import { Suspense } from "react";
import { CrashedPage } from "../shared/frame/lost-pages.tsx";
import { withTexts } from "../shared/i18n/i18n.ts";
import { EntryNeeded } from "../shared/session/may-open.ts";
import { AbsentPart, latePart } from "../shared/ui/late-part.tsx";

const EntryPage = latePart(
  async () => (await withTexts("entry", withTexts("secondFactor", import("../features/entry/entry-page.tsx")))).EntryPage,
  AbsentPart,
);

/** In place of everything: the door where one is not through it yet, else the word that something broke. */
export function EntryOrCrash(props: ErrorComponentProps) {
  if (!(props.error instanceof EntryNeeded)) return <CrashedPage {...props} />;
  return (
    <Suspense fallback={null}>
      <EntryPage entry={props.error.entry} />
    </Suspense>
  );
}

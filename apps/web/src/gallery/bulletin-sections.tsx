// What a published bulletin claims, beside its source and the ledger.
import { day } from "@rectify/domain/local-date";
import { useState } from "react";
import { BulletinCard } from "../features/unit/bulletin-card.tsx";
import { CheckTable } from "../shared/bulletin/check-table.tsx";
import { FactList } from "../shared/bulletin/fact-list.tsx";
import { numberedFacts } from "../shared/bulletin/numbered-facts.ts";
import { SourceWithSpans } from "../shared/bulletin/source-with-spans.tsx";
import { bulletinFacts } from "../testing/build-bulletin.ts";
import { LONG_NAME } from "../testing/build-district.ts";
import { Specimen, Specimens } from "./specimen.tsx";

const AS_OF = day("2026-03-19");
const NOW = day("2026-04-09");
const CHECK = [
  { key: "aspects", declared: 4, listed: 4, ledger: 4, now: 4 },
  { key: "items", declared: 13, listed: 13, ledger: 12, now: 13 },
  { key: "findings", declared: 12345, listed: 0, ledger: 12344, now: 12345 },
  { key: "completed", declared: 32, listed: null, ledger: 30, now: 31 },
  { key: "closed", declared: null, listed: null, ledger: 28, now: 30 },
] as const;

export function CheckSection() {
  const bulletin = {
    bulletinId: 1,
    fileName: "通报.txt",
    inspectionId: 1,
    publishedOn: day("2025-12-09"),
    asOf: null,
    declared: { findings: 32, completed: 32 },
    check: [...CHECK],
    ledgerAsOf: AS_OF,
    nowAsOf: NOW,
  };
  return (
    <Specimens>
      <Specimen of="declared, listed, ledger" width={453}>
        <CheckTable rows={CHECK} ledgerAsOf={AS_OF} nowAsOf={NOW} scope={{ unit: [1] }} />
      </Specimen>
      <Specimen of="no ledger" width={453}>
        <CheckTable rows={CHECK.map((row) => ({ ...row, ledger: null, now: null }))} ledgerAsOf={null} nowAsOf={NOW} />
      </Specimen>
      <Specimen of="card" width={453}>
        <BulletinCard bulletin={bulletin} inspection={null} unit="区水务局" />
      </Specimen>
    </Specimens>
  );
}

const TEXT =
  "区水务和湖泊局党组关于巡察整改进展情况的通报\n根据区委统一部署，2025年3月4日至5月9日，第二巡察组对局党组开展了巡察。反馈的4个方面32个问题已全部完成整改。\n联系电话：0000-1234567";
const PARAGRAPHS = [
  { start: 0, kind: "title" },
  { start: TEXT.indexOf("根据"), kind: "text" },
  { start: TEXT.indexOf("联系电话"), kind: "text" },
] as const;
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const FACTS = numberedFacts(
  bulletinFacts({
    unit: LONG_NAME,
    group: "第二巡察组",
    onSite: { from: day("2025-03-04"), to: day("2025-05-09") },
    declared: { aspects: 4, findings: 32, rate: 0.9265 },
    inferred: ["declared.rate"],
    spans: {
      group: spanOf("第二巡察组"),
      "declared.aspects": spanOf("4个方面"),
      "declared.findings": spanOf("32个问题"),
    },
  }),
);

export function FactsSection() {
  const [active, setActive] = useState<number | null>(2);
  const marks = FACTS.flatMap(({ number, spans }) => spans.map((span) => ({ number, span })));
  return (
    <Specimens>
      <Specimen of="facts, one active, some missing" width={480}>
        <FactList facts={FACTS} active={active} onActivate={setActive} />
      </Specimen>
      <Specimen of="source" width={588}>
        <SourceWithSpans text={TEXT} paragraphs={PARAGRAPHS} marks={marks} active={active} onActivate={setActive} />
      </Specimen>
    </Specimens>
  );
}

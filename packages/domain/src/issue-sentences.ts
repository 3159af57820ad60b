// Issues as sentences for people. The only place that words them; everything else carries code and facts.
import { BULLETIN_SENTENCES_EN, BULLETIN_SENTENCES_ZH } from "./bulletin-sentences.ts";
import type { BulletinIssue, LedgerIssue } from "./issue.ts";
import { IssueFacts } from "./issue-facts.ts";
import type { Lang } from "./issue-words.ts";
import { LEDGER_SENTENCES_EN } from "./ledger-sentences-en.ts";
import { LEDGER_SENTENCES_ZH } from "./ledger-sentences-zh.ts";

function startUpper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What is wrong and what to do. Facts that the issue does not carry are left out of the sentence. */
export function ledgerIssueSentence(issue: Pick<LedgerIssue, "code" | "original" | "facts">, lang: Lang): string {
  const sentences = lang === "zh" ? LEDGER_SENTENCES_ZH : LEDGER_SENTENCES_EN;
  return startUpper(sentences[issue.code](new IssueFacts(issue, lang)));
}

/** What is wrong and what to do. Facts that the issue does not carry are left out of the sentence. */
export function bulletinIssueSentence(issue: Pick<BulletinIssue, "code" | "original" | "facts">, lang: Lang): string {
  const sentences = lang === "zh" ? BULLETIN_SENTENCES_ZH : BULLETIN_SENTENCES_EN;
  return startUpper(sentences[issue.code](new IssueFacts(issue, lang)));
}

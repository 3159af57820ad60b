import type { Lang } from "@rectify/api/context";

/** A step of the start that failed in a way its reader can mend. */
export class StepFailure extends Error {
  readonly sentences: Readonly<Record<Lang, string>>;
  /** What the failing program said. */
  readonly details: string;
  constructor(sentences: Record<Lang, string>, details = "") {
    super(sentences.en);
    this.name = "StepFailure";
    this.sentences = sentences;
    this.details = details;
  }
}

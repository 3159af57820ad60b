// What a bank of invented wording holds, one category at a time.
export type TextBank = {
  /** Category code of the second level. */
  code: string;
  /** Titles of the item (项目) that gathers findings of this category. */
  items: readonly string[];
  findings: readonly string[];
  measures: readonly string[];
};

/** Findings that only fit one kind of unit: category code and wording. */
export type SectorFinding = readonly [code: string, text: string];

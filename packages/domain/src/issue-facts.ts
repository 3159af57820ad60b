// The facts of an issue as a sentence uses them: present or not, never a hole in the text.
import { bulletinFactName, fieldName, type Lang, stateName } from "./issue-words.ts";

export class IssueFacts {
  /** What the cell or the bulletin says, in quotation marks; a word for "blank" when it says nothing. */
  readonly original: string;
  readonly #facts: Readonly<Record<string, string | number>>;
  readonly #lang: Lang;

  constructor({ original, facts }: { original: string | null; facts: Readonly<Record<string, string | number>> }, lang: Lang) {
    const text = original?.replace(/\s+/g, " ") ?? "";
    const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    this.original = short ? `“${short}”` : lang === "zh" ? "空白" : "a blank";
    this.#facts = facts;
    this.#lang = lang;
  }

  /** The fact as text, or "" when the issue does not carry it. */
  text(name: string): string {
    return String(this.#facts[name] ?? "");
  }

  /** What `say` makes of the fact, or `otherwise` when the issue does not carry it. */
  when(name: string, say: (value: string) => string, otherwise = ""): string {
    const value = this.text(name);
    return value === "" ? otherwise : say(value);
  }

  /** The column of the fact `field`, in quotation marks; `otherwise` when the issue does not carry it. */
  column(otherwise: string): string {
    return this.when("field", (field) => `“${fieldName(field, this.#lang)}”`, otherwise);
  }

  state(name: string): string {
    return stateName(this.text(name), this.#lang);
  }

  bulletinFact(name: string): string {
    return bulletinFactName(this.text(name), this.#lang);
  }

  /** Bytes in whole MiB, at least 1. */
  mib(name: string): string {
    return String(Math.max(1, Math.round(Number(this.text(name)) / (1024 * 1024))));
  }
}

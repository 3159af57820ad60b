// Options that several commands share.

import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { FilterWords } from "@rectify/api/progress/resolve-filter";
import { DomainError } from "@rectify/domain/errors";
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { type Command, InvalidArgumentError, Option } from "commander";

export function dayOption(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (!day) throw new InvalidArgumentError("YYYY-MM-DD");
  return day;
}

const repeat = (value: string, before: string[] | undefined) => [...(before ?? []), value];

export function withOutput(command: Command): Command {
  return command
    .option("--json", "print one JSON object", false)
    .addOption(new Option("--lang <lang>", "language of sentences").choices(["zh", "en"]).default("zh"));
}

/** The filters of every figure: name, short name, code or id; each may repeat. */
export function withFilters(command: Command): Command {
  return command
    .option("--as-of <day>", "as-of day, YYYY-MM-DD (today)", dayOption)
    .option("--compare-with <day>", "comparison day (seven days earlier)", dayOption)
    .option("--round <round>", "inspection round", repeat)
    .option("--region <region>", "region with everything below it", repeat)
    .option("--unit <unit>", "inspected unit", repeat)
    .option("--group <group>", "inspection group", repeat)
    .option("--category <category>", "category of either level", repeat)
    .option("--class <class>", "term class: IMMEDIATE, TIME_LIMITED, SUSTAINED or NONE", repeat);
}

export type FilterOptions = FilterWords & { asOf?: LocalDate; compareWith?: LocalDate };

export function filterWords({ round, region, unit, group, category, class: termClass }: FilterOptions): FilterWords {
  return {
    ...(round && { round }),
    ...(region && { region }),
    ...(unit && { unit }),
    ...(group && { group }),
    ...(category && { category }),
    ...(termClass && { class: termClass }),
  };
}

/** A file named on the command line, relative to where the command was called. */
export function namedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The bytes of a file named on the command line. @throws FILE_UNREADABLE */
export async function readNamedFile(path: string): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const full = namedPath(path);
  try {
    return { fileName: basename(full), bytes: new Uint8Array(await readFile(full)) };
  } catch (error) {
    throw new DomainError("FILE_UNREADABLE", { fileName: path, reason: (error as { code?: string }).code ?? "" });
  }
}

/** Writes a file named on the command line; returns its whole path. */
export async function writeNamedFile(path: string, bytes: Uint8Array): Promise<string> {
  const full = namedPath(path);
  await writeFile(full, bytes);
  return full;
}

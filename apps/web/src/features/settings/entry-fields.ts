// Which fields each entry by hand has, and what is sent of them. A field left empty is not stated.
import type { TermClass } from "@rectify/domain/finding";
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { trpcClient } from "../../shared/trpc/trpc.ts";

export const ENTRIES = ["round", "group", "unit", "inspection", "finding"] as const;
export type EntryKind = (typeof ENTRIES)[number];
type FieldKind = "text" | "long" | "day" | "choice";
type FieldOf = { name: FieldName; kind: FieldKind; required?: true };
export type FieldName =
  | "roundName"
  | "groupName"
  | "unitName"
  | "shortName"
  | "region"
  | "unit"
  | "round"
  | "group"
  | "feedbackOn"
  | "firstResponsiblePerson"
  | "inspection"
  | "text"
  | "code"
  | "aspect"
  | "item"
  | "category"
  | "termClass"
  | "originalDueOn"
  | "leader"
  | "leadDepartment"
  | "person"
  | "measures";

export const FIELDS: Record<EntryKind, readonly FieldOf[]> = {
  round: [{ name: "roundName", kind: "text", required: true }],
  group: [{ name: "groupName", kind: "text", required: true }],
  unit: [
    { name: "unitName", kind: "text", required: true },
    { name: "shortName", kind: "text" },
    { name: "region", kind: "choice" },
  ],
  inspection: [
    { name: "unit", kind: "choice", required: true },
    { name: "round", kind: "choice", required: true },
    { name: "group", kind: "choice" },
    { name: "feedbackOn", kind: "day" },
    { name: "firstResponsiblePerson", kind: "text" },
  ],
  finding: [
    { name: "inspection", kind: "choice", required: true },
    { name: "text", kind: "long", required: true },
    { name: "aspect", kind: "text" },
    { name: "item", kind: "text" },
    { name: "code", kind: "text" },
    { name: "category", kind: "choice" },
    { name: "termClass", kind: "choice" },
    { name: "originalDueOn", kind: "day" },
    { name: "leader", kind: "text" },
    { name: "leadDepartment", kind: "text" },
    { name: "person", kind: "text" },
    { name: "measures", kind: "long" },
  ],
};

export type Values = Partial<Record<FieldName, string>>;

/** Sends what is filled in. `key` makes a finding pressed twice one finding; the others are told apart by their names. */
export async function sendEntry(kind: EntryKind, values: Values, key: string): Promise<{ finding: string | null }> {
  const said = (name: FieldName) => values[name]?.trim() || null;
  const id = (name: FieldName) => (said(name) ? Number(said(name)) : null);
  const day = (name: FieldName): LocalDate | null => parseLocalDate(values[name] ?? "");
  const { entry } = trpcClient;
  if (kind === "round") await entry.createRound.mutate({ name: said("roundName") ?? "" });
  else if (kind === "group") await entry.createGroup.mutate({ name: said("groupName") ?? "" });
  else if (kind === "unit") {
    const shortName = said("shortName");
    await entry.createUnit.mutate({ name: said("unitName") ?? "", regionId: id("region"), ...(shortName ? { shortName } : {}) });
  } else if (kind === "inspection") {
    await entry.createInspection.mutate({
      unitId: id("unit") ?? 0,
      roundId: id("round") ?? 0,
      groupId: id("group"),
      feedbackOn: day("feedbackOn"),
      firstResponsiblePerson: said("firstResponsiblePerson"),
    });
  } else {
    const lines = (values.measures ?? "").split("\n").map((line) => line.trim());
    return entry.createFinding.mutate({
      inspectionId: id("inspection") ?? 0,
      key,
      finding: {
        text: said("text") ?? "",
        code: said("code"),
        aspect: said("aspect"),
        item: said("item"),
        category: said("category"),
        termClass: said("termClass") as TermClass | null,
        originalDueOn: day("originalDueOn"),
        leader: said("leader"),
        leadDepartment: said("leadDepartment"),
        person: said("person"),
        measures: lines.filter((line) => line !== ""),
      },
    });
  }
  return { finding: null };
}

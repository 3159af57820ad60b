import type { TFunction } from "i18next";

/** An actor's id in words, where there are any. */
export function actorName(t: TFunction, id: string): string {
  return id === "guest" || id === "operator" ? t(`history.actor.${id}`) : id;
}

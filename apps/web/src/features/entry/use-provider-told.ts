import { PROVIDER_REFUSALS, type ProviderRefusal } from "@rectify/domain/account";
import { useLocation } from "@tanstack/react-router";

/** What the way back from the provider says behind the `#`: why one is not in, that a code is missing, or nothing. */
export function useProviderTold(): ProviderRefusal | "code" | null {
  const [, told = ""] = /^sign-in=(\w+)$/.exec(useLocation({ select: ({ hash }) => hash })) ?? [];
  return told === "code" ? told : (PROVIDER_REFUSALS.find((refusal) => refusal === told) ?? null);
}

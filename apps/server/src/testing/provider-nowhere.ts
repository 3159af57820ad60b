import type { ProviderSettings } from "../access/provider.ts";

/** So that the routes of a provider are there; nobody answers at its address. */
export const PROVIDER_NOWHERE: ProviderSettings = {
  issuer: "http://127.0.0.1:1",
  clientId: "rectify",
  clientSecret: "k7-Wolke-9Flut-Kessel",
  claim: "preferred_username",
  label: { zh: "统一身份认证登录", en: "Sign in with single sign-on" },
  publicUrl: "http://127.0.0.1:8080",
};

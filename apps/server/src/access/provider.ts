// The office's own provider of identities, by OpenID Connect: authorization code flow with PKCE, state and nonce.
import * as oidc from "openid-client";

export type ProviderSettings = {
  /** Address of the provider, as its own discovery document names it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim that is the name of an account. */
  claim: string;
  /** Of the button, in both languages. */
  label: { zh: string; en: string };
  /** Origin under which browsers reach the board. */
  publicUrl: string;
};

/** Why nobody was named: refused or given up there, an answer that does not hold, or no answer. */
export type ProviderFault = "denied" | "answer" | "unreachable";

export class ProviderFailure extends Error {
  readonly fault: ProviderFault;
  constructor(fault: ProviderFault, cause: unknown) {
    super(`the provider of identities: ${fault}`, { cause });
    this.fault = fault;
  }
}

export const CALLBACK_PATH = "/sign-in/oidc/callback";
/** Of each request to the provider: somebody is looking at an empty page meanwhile. */
const TIMEOUT_S = 5;
/** What the provider says of itself is asked anew after this time: only then is it noticed before the browser goes there that it is gone. */
const KNOWN_FOR_MS = 30_000;
/** Two servers' clocks differ. */
const CLOCKS_DIFFER_S = 30;

const GONE = new Set(["server_error", "temporarily_unavailable"]);

function faultOf(error: unknown): ProviderFault {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === "access_denied" ? "denied" : GONE.has(error.error) ? "unreachable" : "answer";
  // What fetch throws when nobody is there.
  if (error instanceof TypeError && error.message === "fetch failed") return "unreachable";
  const { code, cause } = error as { code?: string; cause?: unknown };
  if (code === "OAUTH_TIMEOUT") return "unreachable";
  return cause instanceof Response && cause.status >= 500 ? "unreachable" : "answer";
}

async function heard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ProviderFailure(faultOf(error), error);
  }
}

/** The header is every provider's default; the form only where it says that it takes nothing else. */
function showSecret(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) =>
    ((server.token_endpoint_auth_methods_supported?.includes("client_secret_basic") ?? true) ? basic : post)(server, ...rest);
}

export type Provider = ReturnType<typeof openProvider>;

/** Nothing is asked of the provider before somebody wants to come in by it. */
export function openProvider(settings: ProviderSettings, now: () => number) {
  const redirectUri = settings.publicUrl + CALLBACK_PATH;
  let known: { config: Promise<oidc.Configuration>; at: number } | null = null;

  async function configuration(): Promise<oidc.Configuration> {
    if (known && now() - known.at < KNOWN_FOR_MS) return known.config;
    const issuer = new URL(settings.issuer);
    const client = { [oidc.clockTolerance]: CLOCKS_DIFFER_S };
    // The settings let plain HTTP pass on this machine only.
    const plain = issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
    const config = oidc.discovery(issuer, settings.clientId, client, showSecret(settings.clientSecret), {
      timeout: TIMEOUT_S,
      // Signatures are checked although the token comes straight from the provider.
      execute: [oidc.enableNonRepudiationChecks, ...plain],
    });
    const asked = { config, at: now() };
    known = asked;
    config.catch(() => {
      if (known === asked) known = null;
    });
    return config;
  }

  return {
    settings,

    /** Where to send the browser, and what the answer must fit. @throws ProviderFailure */
    begin(): Promise<{ url: string; state: string; nonce: string; verifier: string }> {
      return heard(async () => {
        const config = await configuration();
        const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: "openid profile",
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
        });
        return { url: url.href, state, nonce, verifier };
      });
    },

    /** Whom the answer names. `query`: of the callback, without its question mark. @throws ProviderFailure */
    name(query: string, expected: { state: string; nonce: string; verifier: string }): Promise<string> {
      return heard(async () => {
        const config = await configuration();
        const tokens = await oidc.authorizationCodeGrant(config, new URL(`${redirectUri}?${query}`), {
          expectedState: expected.state,
          expectedNonce: expected.nonce,
          pkceCodeVerifier: expected.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error("no ID token");
        // Many providers tell more than a number only when asked.
        const told =
          claims[settings.claim] === undefined && config.serverMetadata().userinfo_endpoint
            ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
            : claims;
        const name = told[settings.claim];
        if (typeof name !== "string" || name === "") throw new Error(`no claim ${settings.claim}`);
        return name;
      });
    },
  };
}

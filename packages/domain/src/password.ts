// What a password must be. Two profiles: the classified protection scheme's (等保三级), and length instead of kinds of characters (OWASP ASVS).

export const PASSWORD_PROFILES = ["dengbao3", "asvs"] as const;
export type PasswordProfile = (typeof PASSWORD_PROFILES)[number];

export type PasswordProblem = "TOO_SHORT" | "TOO_LONG" | "TOO_FEW_KINDS" | "HOLDS_USERNAME" | "COMMON" | "USED_BEFORE";

export type PasswordRules = {
  minLength: number;
  /** Of the four kinds: small letters, capitals, digits, others. */
  minKinds: number;
  /** How many former passwords may not be taken up again. */
  history: number;
  /** Days after which a change is proposed; null = never. */
  changeAfterDays: number | null;
};

export const PASSWORD_RULES: Record<PasswordProfile, PasswordRules> = {
  dengbao3: { minLength: 8, minKinds: 3, history: 5, changeAfterDays: 90 },
  asvs: { minLength: 12, minKinds: 1, history: 1, changeAfterDays: null },
};

/** Longer ones only cost time. */
export const PASSWORD_MAX_LENGTH = 128;

/** What guessers try first, with digits and marks at the ends taken away. */
const COMMON = new Set([
  ..."password passw0rd p@ssword p@ssw0rd admin administrator qwerty qwertyuiop asdfgh asdfghjkl zxcvbn abc abcd abcdef abcabc".split(" "),
  ..."welcome letmein iloveyou woaini rectify changeme default secret test user root guest qazwsx q1w2e3r4 1q2w3e4r aa a".split(" "),
]);

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, "");
  return core === "" || COMMON.has(core) || COMMON.has(plain) || new Set(plain).size < 4;
}

/** The first thing that is wrong with it; null when nothing is. Former passwords are compared where their hashes are. */
export function passwordProblem(profile: PasswordProfile, password: string, username: string): PasswordProblem | null {
  const rules = PASSWORD_RULES[profile];
  const length = [...password].length;
  if (length < rules.minLength) return "TOO_SHORT";
  if (length > PASSWORD_MAX_LENGTH) return "TOO_LONG";
  if (KINDS.filter((kind) => kind.test(password)).length < rules.minKinds) return "TOO_FEW_KINDS";
  if (password.toLowerCase().includes(username.toLowerCase())) return "HOLDS_USERNAME";
  return isCommon(password) ? "COMMON" : null;
}

export const entry = {
  signIn: {
    title: "Sign in",
    why: "Enter your username and password. Without an account, or with a forgotten password, ask the security administrator.",
  },
  setUp: {
    title: "First set-up",
    why: "Make the account of the security administrator, who then signs in and makes all others. This page works once.",
  },
  firstPassword: {
    title: "Choose your own password",
    why: "The first password opens the account once. Choose one that only you know; then the board opens.",
  },
  setUpAction: "Make the account",
  or: "or",
  refused: {
    unknown:
      "Single sign-on let you through, but this board has no account for you. Ask the security administrator for one, or sign in with a username and password.",
    disabled: "Single sign-on let you through, but your account on this board is disabled. Ask the security administrator.",
    denied: "Single sign-on was refused or given up. Try again, or sign in with a username and password.",
    expired: "This sign-in is too old, was used before, or did not begin in this browser. Press the button below once more.",
    answer:
      "The answer of single sign-on did not hold, so you are not in. Tell the system administrator; a username and password still work.",
    unreachable: "Single sign-on does not answer. Try again later, or sign in with a username and password.",
    failed:
      "The board failed, so you are not in. Try again, or sign in with a username and password; if that does not help, tell the system administrator.",
  },
} as const;

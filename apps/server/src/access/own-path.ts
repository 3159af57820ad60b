/** A page of this board to go to, or its first: never an address that a browser could take for another site. */
export function ownPath(asked: unknown): string {
  const base = "http://board.invalid";
  if (typeof asked !== "string" || asked.length > 2000 || !asked.startsWith("/")) return "/";
  const url = URL.parse(asked, base);
  // "/\\evil.example" and "/.//evil.example" only show what they are once they are parsed.
  if (url?.origin !== base || url.pathname.startsWith("//") || url.pathname.startsWith("/sign-in")) return "/";
  return url.pathname + url.search;
}

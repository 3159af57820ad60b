// `pnpm bench <name>`: measurements that are too slow or too dependent on the machine for the tests. Exits 1 when a target is missed.
import { measureAudit } from "./audit.ts";
import { measureWithLighthouse } from "./lighthouse.ts";
import { measurePages } from "./pages.ts";
import { measureSearch } from "./search.ts";

/** Each prints its table and says whether every target was reached. */
const BENCHES: Record<string, () => Promise<boolean>> = {
  audit: measureAudit,
  lighthouse: measureWithLighthouse,
  pages: measurePages,
  search: measureSearch,
};

const name = process.argv[2] ?? "";
const bench = BENCHES[name];
if (!bench) {
  console.error(`pnpm bench ${Object.keys(BENCHES).join(" | ")}`);
  process.exit(1);
}
process.exit((await bench()) ? 0 : 1);

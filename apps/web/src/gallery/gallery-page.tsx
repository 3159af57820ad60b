// Every shared component and chart in every face, with the data of the tests' builders: the place to look at design. Only `pnpm dev` has it.
// Captions are for those who build the board and stay in English; the components speak the language chosen.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { chooseTheme } from "../shared/theme/theme-choice.ts";
import { trpc } from "../shared/trpc/trpc.ts";
import { boardContext } from "../testing/build-context.ts";
import { LONG_NAME } from "../testing/build-district.ts";
import { eventRow, findingMoves, findingPage } from "../testing/build-finding.ts";
import styles from "./gallery.module.css";
import type { GallerySearch } from "./gallery-search.ts";
import { SECTIONS } from "./section-names.ts";
import { SECTION_CONTENT } from "./sections.ts";

/** Answers what the components ask for by themselves; nothing here depends on the server's data. */
function cannedAnswers(): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  const rounds = ["第一轮", "第二轮", "第三轮"].map((name, i) => ({ id: i + 1, name, committeeTerm: "七届区委", ordinal: i + 1 }));
  const groups = [1, 2, 3].map((id) => ({ id, name: `第${"一二三"[id - 1]}巡察组` }));
  const units = [LONG_NAME, "区住建局", "白石镇"].map((name, i) => ({ id: i + 1, name, shortName: name, regionId: 1, findings: 20 }));
  const regions = [
    { id: 1, name: "丰泽区", parentId: null, depth: 0 },
    { id: 2, name: "白石镇", parentId: 1, depth: 1 },
  ];
  const context = boardContext({
    rounds,
    groups,
    units,
    regions,
    place: "云溪市丰泽区",
    findings: 697,
    inspectedUnits: 40,
    changedAt: "2026-03-19T01:30:00.000Z",
  });
  client.setQueryData(trpc.board.context.queryKey(), context);
  const finding = findingPage([eventRow(1, "REGISTERED", "2025-06-12")]);
  client.setQueryData(
    trpc.finding.moves.queryKey({ id: finding.finding }),
    findingMoves(finding, { stage: {}, declare: {}, correct: { effect: null } }),
  );
  return client;
}

export function GalleryPage() {
  const { section, theme } = useSearch({ strict: false }) as GallerySearch;
  const [client] = useState(cannedAnswers);
  useEffect(() => {
    if (theme) chooseTheme(theme);
  }, [theme]);
  const shown = SECTIONS.filter((name) => section === undefined || name === section).map((name) => [name, SECTION_CONTENT[name]] as const);
  return (
    <QueryClientProvider client={client}>
      <h1 className={styles.name}>Gallery</h1>
      <nav aria-label="Sections" className={styles.list}>
        {section === undefined ? (
          SECTIONS.map((name) => (
            <a key={name} href={`#gallery-${name}`}>
              {name}
            </a>
          ))
        ) : (
          <Link to="." search={{}}>
            all sections
          </Link>
        )}
      </nav>
      {shown.map(([name, Section]) => (
        <section key={name} id={`gallery-${name}`} aria-label={name} className={styles.section}>
          <h2 className={styles.name}>
            <Link to="." search={{ section: name } as never}>
              {name}
            </Link>
          </h2>
          <Section />
        </section>
      ))}
    </QueryClientProvider>
  );
}

import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ClearFiltersButton } from "../shared/frame/filter-bar.tsx";
import type { Face } from "../shared/ui/face.ts";
import styles from "./gallery.module.css";

/** One component with one set of data. `width` (px): what the page would give it. */
export function Specimen({ of, width, children }: { of: string; width?: number; children: ReactNode }) {
  return (
    <div className={styles.specimen} style={width === undefined ? undefined : { width }}>
      <p className={styles.caption}>{of}</p>
      {children}
    </div>
  );
}

export function Specimens({ children }: { children: ReactNode }) {
  return <div className={styles.specimens}>{children}</div>;
}

const nothing = () => {};
export const CALM: Face = { kind: "data" };

/** Every face but that of data, in the words of the pages. */
function useFaces(): Record<Exclude<Face["kind"], "data">, Face> {
  const { t } = useTranslation();
  return {
    loading: { kind: "loading" },
    empty: { kind: "empty", headline: t("overview.ageing.none"), why: t("overview.ageing.noneWhy", { day: "2026-03-19" }) },
    "filtered-empty": {
      kind: "filtered-empty",
      headline: t("faces.filteredEmpty.title"),
      why: t("faces.filteredEmpty.why", { count: 697 }),
      next: <ClearFiltersButton />,
    },
    error: { kind: "error", error: { code: "DATABASE_UNAVAILABLE", facts: {}, requestId: "7F3A-20C1" }, retry: nothing },
    stale: { kind: "stale", asOfMs: Date.UTC(2026, 2, 19, 1, 30), retry: nothing },
  };
}

type FacesProps = { width: number; children: (face: Face) => ReactNode };

/** The component in every face but that of data, beside each other. */
export function AllFaces({ width, children }: FacesProps) {
  return Object.entries(useFaces()).map(([kind, face]) => (
    <Specimen key={kind} of={kind} width={width}>
      {children(face)}
    </Specimen>
  ));
}

/** The faces that a page hands to the component. That of emptiness comes from the data, and the filtered one is the page's own. */
export function OtherFaces({ width, children }: FacesProps) {
  const { loading, error, stale } = useFaces();
  return [loading, error, stale].map((face) => (
    <Specimen key={face.kind} of={face.kind} width={width}>
      {children(face)}
    </Specimen>
  ));
}

/** Opens what its first button opens: by a click, or by pointing at it. */
export function Opened({ by, children }: { by: "click" | "mouseover"; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => box.current?.querySelector("button")?.dispatchEvent(new MouseEvent(by, { bubbles: true })));
    return () => clearTimeout(timer);
  }, [by]);
  return (
    <div ref={box} className={styles.room}>
      {children}
    </div>
  );
}

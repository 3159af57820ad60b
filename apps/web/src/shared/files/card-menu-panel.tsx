// The menu of a card: its table to the clipboard or as a workbook, its drawing as a picture.
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../kept/copy-text.ts";
import { usePalette } from "../theme/theme-provider.tsx";
import { bodyFont } from "../theme/use-media.ts";
import { trpc } from "../trpc/trpc.ts";
import type { CardFiles } from "./card-files.ts";
import { chartPicture, pngOf } from "./chart-picture.ts";
import styles from "./files.module.css";
import { readTables } from "./read-table.ts";
import { fileName, saveFile } from "./save-file.ts";
import { tableTsv } from "./table-tsv.ts";
import { type FileFacts, useFileFacts } from "./use-file-facts.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

type Done = "copied" | "saved" | "failed";

export function CardMenuPanel({ title, body, chart, twin, onClose }: CardFiles & { onClose: () => void }) {
  const { t } = useTranslation();
  const palette = usePalette();
  const facts = useFileFacts();
  const workbook = useMutation(trpc.table.workbook.mutationOptions());
  const [said, setSaid] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);
  const twinBox = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector("button")?.focus(), []);

  const words = { done: (name: string) => t("files.done", { name }), base: (name: string) => t("files.base", { name }) };
  const table = () => {
    const source = (twin ? twinBox.current : null) ?? body.current;
    return source && readTables(source, words);
  };
  const picture = (known: FileFacts) => {
    const drawn = chart.current;
    const svg = drawn?.getDom().querySelector("svg");
    if (!drawn || !svg) throw new Error("Nothing is drawn.");
    return chartPicture(
      {
        title,
        about: [known.asOf, ...known.filters],
        foot: known.foot,
        // Not ECharts' own text of it: that leaves the quotes of a font's name as they are, which is no XML.
        drawing: new XMLSerializer().serializeToString(svg),
        width: drawn.getWidth(),
        height: drawn.getHeight(),
      },
      palette,
      bodyFont(),
    );
  };
  const attempt = async (done: Done, work: (known: FileFacts) => Promise<void> | void) => {
    if (!facts) return;
    setBusy(true);
    setSaid(null);
    try {
      await work(facts);
      setSaid(done);
    } catch {
      setSaid("failed");
    } finally {
      setBusy(false);
    }
  };
  const read = () => {
    const found = table();
    if (!found) throw new Error("There is no table.");
    return found;
  };
  const item = (label: string, done: Done, work: (known: FileFacts) => Promise<void> | void) => (
    <button type="button" className={styles.item} disabled={busy || facts === null} onClick={() => void attempt(done, work)}>
      {label}
    </button>
  );
  const hasTable = twin !== undefined || body.current?.querySelector("table") !== null;
  return (
    <div
      role="dialog"
      aria-label={t("files.menuOfPart")}
      className={styles.panel}
      ref={first}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      {hasTable ? (
        <>
          {item(t("files.copy"), "copied", () => copyText(tableTsv(read())))}
          {item(t("files.workbook"), "saved", async ({ day, asOf, filters, foot }) => {
            const { base64 } = await workbook.mutateAsync({ title, asOf, filters, foot, ...read() });
            saveFile(fileName(title, day, "xlsx"), new Blob([bytesOf(base64)], { type: XLSX }));
          })}
        </>
      ) : null}
      {chart.current === null ? null : (
        <>
          {item(t("files.svg"), "saved", (known) =>
            saveFile(fileName(title, known.day, "svg"), new Blob([picture(known).svg], { type: "image/svg+xml" })),
          )}
          {item(t("files.png"), "saved", async (known) => saveFile(fileName(title, known.day, "png"), await pngOf(picture(known))))}
        </>
      )}
      <p role="status" className={said === null ? undefined : `${styles.said} ${said === "failed" ? styles.failed : ""}`}>
        {said === null ? null : t(`files.${said}`)}
      </p>
      {twin === undefined ? null : (
        <div hidden ref={twinBox}>
          {twin}
        </div>
      )}
    </div>
  );
}

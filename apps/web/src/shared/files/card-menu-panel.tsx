// The menu of a card: its table to the clipboard or as a workbook, its drawing as a picture.
import { sheetTsv } from "@rectify/domain/sheet-table";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../kept/copy-text.ts";
import { sheetOf } from "../tables/table-model.ts";
import { usePalette } from "../theme/theme-provider.tsx";
import { bodyFont } from "../theme/use-media.ts";
import { trpc } from "../trpc/trpc.ts";
import { LayerPanel } from "../ui/layer-panel.tsx";
import type { CardFiles } from "./card-files.ts";
import { chartPicture, pngOf } from "./chart-picture.ts";
import styles from "./files.module.css";
import { fileName, saveFile } from "./save-file.ts";
import { type FileFacts, useFileFacts } from "./use-file-facts.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

type Done = "copied" | "saved" | "failed";

export function CardMenuPanel({ title, table, chart, onClose }: CardFiles & { onClose: () => void }) {
  const { t } = useTranslation();
  const palette = usePalette();
  const facts = useFileFacts(table.figures);
  const workbook = useMutation(trpc.table.workbook.mutationOptions());
  const [said, setSaid] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);

  const sheet = sheetOf(table, t);
  const name = (day: string, type: string) => fileName([table.subject, t(`files.name.${table.name}`)], day, type);
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
    if (!facts || busy) return;
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
  const item = (label: string, done: Done, work: (known: FileFacts) => Promise<void> | void) => (
    // Not disabled while it works: a disabled button loses the focus.
    <button type="button" className={styles.item} aria-disabled={busy} disabled={facts === null} onClick={() => void attempt(done, work)}>
      {label}
    </button>
  );
  return (
    <LayerPanel label={t("files.menuOfPart")} className={styles.panel} onClose={onClose}>
      {item(t("files.copy"), "copied", () => copyText(sheetTsv(sheet)))}
      {item(t("files.workbook"), "saved", async ({ day, asOf, filters, foot }) => {
        const { base64 } = await workbook.mutateAsync({ name: t(`files.name.${table.name}`), title, asOf, filters, foot, ...sheet });
        saveFile(name(day, "xlsx"), new Blob([bytesOf(base64)], { type: XLSX }));
      })}
      {chart.current === null ? null : (
        <>
          {item(t("files.svg"), "saved", (known) =>
            saveFile(name(known.day, "svg"), new Blob([picture(known).svg], { type: "image/svg+xml" })),
          )}
          {item(t("files.png"), "saved", async (known) => saveFile(name(known.day, "png"), await pngOf(picture(known))))}
        </>
      )}
      <p role="status" className={said === null ? undefined : `${styles.said} ${said === "failed" ? styles.failed : ""}`}>
        {said === null ? null : t(`files.${said}`)}
      </p>
    </LayerPanel>
  );
}

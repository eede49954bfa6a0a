import { t } from "../../../app/words/i18n";
import type { ImportKind, ImportPreview, TableFile } from "../../../sync/connection/imports";
import { FoldOut } from "../../../ui/fold-out";
import { SelectField } from "../ui/form/fields";
import * as styles from "./columns-panel.module.css";
import { previewByHand, previewFirst, remapped } from "./importing";

interface ColumnsPanelProps {
  readonly kind: ImportKind;
  readonly file: TableFile;
  readonly preview: ImportPreview;
}

/** Which sheet is read, and what each of its columns says; both can be put right. */
export function ColumnsPanel({ kind, file, preview }: ColumnsPanelProps) {
  const { columns, fields, sheets, sheet } = preview;
  const unmatched = columns.filter(({ field }) => field === null).length;
  const options = fields.map(({ name, title }) => [name, title] as const);
  const named = columns.some(({ field }) => field === "name");
  return (
    <div class="stack wide">
      {sheets.length > 1 && (
        <div class={styles.sheet}>
          <SelectField
            name={t("desk-import-sheet")}
            value={sheet ?? ""}
            none={t("desk-import-sheet-first")}
            options={sheets.map(({ name }) => [name, name])}
            onChoose={(name) =>
              void previewFirst(kind, { ...file, sheet: name || null, columns: null, leave_out: [], apart: [] })
            }
          />
        </div>
      )}
      <FoldOut
        title={
          unmatched === 0
            ? t("desk-import-columns", { count: columns.length })
            : t("desk-import-columns-some", { count: columns.length, unmatched })
        }
        open={unmatched > 0 || !named}
      >
        <div class={styles.columns}>
          {columns.map(({ head, field, note }, at) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
              key={at}
              name={head || t("desk-import-headless", { n: at + 1 })}
              value={field ?? ""}
              none={t("desk-import-pass-over")}
              options={options}
              hint={note}
              onChoose={(name) =>
                void previewByHand(kind, { ...file, sheet, columns: remapped(preview, at, name || null) }, preview)
              }
            />
          ))}
        </div>
      </FoldOut>
    </div>
  );
}

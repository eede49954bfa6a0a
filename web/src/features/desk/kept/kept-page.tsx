import type { ComponentChildren } from "preact";
import { printScreen } from "../../../app/device/platform";
import { entries } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { dateOf, dayAndTime } from "../../../app/words/words";
import { mentionsOf } from "../../../core/readings/mentions";
import { among } from "../../../core/record/fields";
import { ENTRY_KINDS } from "../../../core/timeline/entry-kinds";
import type { KeptChange } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { PrintButton } from "../../../ui/paper/print-button";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import * as styles from "./kept-page.module.css";

/** A time as a sheet of paper says it, which is read years later; µs, 0 where nobody noted it. */
export const onPaper = (us: number | null): string => (us ? `${dateOf(us)} ${dayAndTime(us).split(" ").at(-1)}` : "");

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function KeptTable({ title, heads, rows }: TableProps) {
  return (
    <section class={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{t("kept-none")}</p>
      ) : (
        <table data-cards={heads.length > 2 ? true : undefined}>
          <thead>
            <tr>
              {heads.map((head) =>
                head === "" ? (
                  <td key={head} />
                ) : (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join("|")}>
                {row.map((cell, at) => (
                  <td key={heads[at]} data-head={heads[at]} data-empty={cell === "" ? true : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What the server calls a field, as the forms call it. A field is a foreign word: no plain object is asked. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ...["name", "numbers", "duties", "deputy_of", "languages", "shifts", "away_until"].map(
    (field) => [field, `access-field-${field}`] as const,
  ),
  ...["area", "place", "need", "device", "helper"].map((field) => [field, `desk-customer-${field}`] as const),
  ...["basis", "by", "at"].map((field) => [`consent_${field}`, `desk-consent-${field}`] as const),
  ["battery_hours", "desk-customer-battery"],
  ["agreed_help", "desk-customer-help"],
  ["agreed_by", "desk-customer-agreed-by"],
  ["check_every", "desk-customer-every"],
  ["reviewed_on", "desk-customer-reviewed"],
  ["ends_on", "desk-customer-ends"],
  ["active", "kept-active"],
]);

const fieldWords = (field: string): string => {
  const message = FIELDS.get(field);
  return message === undefined ? field : t(message);
};

/** Which fields changed; none is told of where somebody was entered. */
const whatOf = (fields: readonly string[]) =>
  fields.length === 0 ? t("kept-entered") : fields.map(fieldWords).join(t("shell-joiner"));

/** That something changed, by whom and when; never what stood there. */
export const KeptChanges = ({ changes }: { changes: readonly KeptChange[] }) => (
  <KeptTable
    title={t("kept-changes")}
    heads={[t("kept-when"), t("kept-by"), t("kept-fields")]}
    rows={changes.map(({ at, by, fields }) => [...[onPaper(at), by?.name ?? t("kept-by-server"), whatOf(fields)]])}
  />
);

/** What the record on this device tells of them: how often, from when to when. */
export function KeptRecord({ id }: { id: string }) {
  const rows = mentionsOf(entries.value, id).map(({ kind, count, first, last }) => {
    const known = among(ENTRY_KINDS, kind);
    return [known ? t(`desk-kind-${known}`) : t(`kept-kind-${kind}`), String(count), onPaper(first), onPaper(last)];
  });
  const heads = [t("kept-what"), t("kept-count"), t("kept-first"), t("kept-last")];
  return <KeptTable title={t("kept-record")} heads={heads} rows={rows} />;
}

interface PageProps {
  readonly name: string;
  readonly active: boolean;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
  readonly children: ComponentChildren;
}

/** All that is kept of one of them, to be printed. The name is on the page alone: browsers keep titles and addresses. */
export function KeptPage({ name, active, onEdit, onEnd, children }: PageProps) {
  const acts = (
    <div class={styles.acts}>
      <PrintButton onPrint={printScreen}>{t("kept-print")}</PrintButton>
      <Button onPress={onEdit}>{t("kept-edit")}</Button>
      {active && <Button onPress={onEnd}>{t("kept-end")}</Button>}
    </div>
  );
  return (
    <DeskFrame title={t("kept-title")}>
      <DeskPage title={t("kept-of", { name })} act={acts}>
        {!active && <p>{t("kept-ended")}</p>}
        <div class={styles.sheet}>{children}</div>
      </DeskPage>
    </DeskFrame>
  );
}

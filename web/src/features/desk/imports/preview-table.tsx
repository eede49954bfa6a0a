import { t } from "../../../app/words/i18n";
import {
  type ImportKind,
  type ImportPreview,
  type ImportRow,
  ROW_STATES,
  type TableFile,
} from "../../../sync/connection/imports";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { DataTable } from "../ui/table/data-table";
import type { TableColumn, TableMark } from "../ui/table/table-shape";
import { isPlanTable } from "./import-kinds";
import { type Importing, turnRow } from "./importing";
import * as styles from "./preview-table.module.css";

/** What is doubtful has no green tick, though it is taken. */
const isDoubtful = ({ reasons }: ImportRow): boolean => reasons.some(({ code }) => code === "odd_number");

function State({ row }: { row: ImportRow }) {
  const { state } = row;
  const doubtful = isDoubtful(row) && state !== "refused";
  const tone = state === "refused" ? "bad" : doubtful || state === "changed" ? "warn" : state === "new" ? "ok" : "mute";
  const icon = state === "refused" ? "cross" : doubtful ? "alert" : state === "changed" ? "pen" : "check";
  return (
    <span class={`${tone} ${styles.state}`}>
      <Icon name={icon} size="small" />
      {t(`desk-import-${state}`)}
    </span>
  );
}

/** All that would be another; of somebody new, whose name stands in front, all else that is said. */
const othersOf = ({ state, changes }: ImportRow): ImportRow["changes"] =>
  state === "new" ? changes.filter(({ field }) => field !== "name") : changes;

/** Why it is not taken, or what would be another: what it was, and what it would be. */
function Says({ row }: { row: ImportRow }) {
  const { state, reasons } = row;
  return (
    <ul class={state === "new" ? `${styles.says} ${styles.inLine}` : styles.says}>
      {reasons.map(({ words, code, column }) => (
        <li key={`${code} ${column}`} class={state === "refused" ? "bad" : "warn"}>
          {words}
        </li>
      ))}
      {othersOf(row).map((change) => (
        <li key={change.field}>
          <span class="label">{change.title}</span> {change.old !== "" && <del>{change.old}</del>}{" "}
          {change.new === "" ? <span class="mute">{t("desk-import-emptied")}</span> : <ins>{change.new}</ins>}
        </li>
      ))}
    </ul>
  );
}

const saysNothing = (row: ImportRow): boolean => row.reasons.length === 0 && othersOf(row).length === 0;

const columns = (kind: ImportKind): readonly TableColumn<ImportRow>[] => [
  {
    id: "label",
    head: t(isPlanTable(kind) ? "desk-import-what" : "desk-import-who"),
    cell: ({ label }) => label || t("desk-import-nameless"),
    sortBy: (of) => of.label,
  },
  { id: "row", head: t("desk-import-row"), cell: ({ row }) => String(row), sortBy: ({ row }) => row, labelled: true },
  {
    id: "state",
    head: t("desk-import-state"),
    cell: (row) => <State row={row} />,
    sortBy: (of) => ROW_STATES.indexOf(of.state),
  },
  { id: "says", head: t("desk-import-says"), cell: (row) => (saysNothing(row) ? null : <Says row={row} />) },
];

const marks = (): readonly TableMark<ImportRow>[] =>
  ROW_STATES.map((state) => ({
    id: state,
    words: t(`desk-import-${state}`),
    has: (row: ImportRow) => row.state === state,
    calm: state !== "refused",
  }));

interface TurnProps {
  readonly kind: ImportKind;
  readonly file: TableFile;
  readonly row: ImportRow;
  readonly busy: boolean;
}

/** One row by itself stays out, or comes in after all. What is refused for another reason or known already stays so. */
function Turn({ kind, file, row: { row, label, state }, busy }: TurnProps) {
  const out = file.leave_out.includes(row);
  if (!out && (state === "refused" || state === "same")) return null;
  const words = out ? "desk-import-take-row" : "desk-import-leave-row";
  return (
    <Button disabled={busy} label={`${t(words)} ${label}`} onPress={() => void turnRow(kind, file, row)}>
      {t(words)}
    </Button>
  );
}

/** Somebody of a name that is there already, with other numbers perhaps: the same one, or another? Whoever imports knows. */
function TurnApart({ kind, file, row: { row, label, state, reasons }, busy }: TurnProps) {
  const apart = file.apart.includes(row);
  const mayBe = state === "changed" || reasons.some(({ code }) => code === "twice");
  if (kind !== "people" || !(apart || mayBe)) return null;
  const words = apart ? "desk-import-same-person" : "desk-import-other-person";
  return (
    <Button disabled={busy} label={`${t(words)} ${label}`} onPress={() => void turnRow(kind, file, row, "apart")}>
      {t(words)}
    </Button>
  );
}

interface PreviewProps {
  readonly kind: ImportKind;
  readonly now: Pick<Importing, "file" | "asking">;
  readonly preview: ImportPreview;
}

/** What becomes of each row, those that are not taken first. */
export const PreviewTable = ({ kind, now: { file, asking }, preview }: PreviewProps) => (
  <DataTable
    label={t("desk-import-preview")}
    orderWords="desk-import-order"
    rows={preview.rows.toSorted((a, b) => ROW_STATES.indexOf(a.state) - ROW_STATES.indexOf(b.state) || a.row - b.row)}
    keyOf={({ row }) => String(row)}
    columns={columns(kind)}
    marks={marks()}
    opens={() => null}
    sought={({ label, row, reasons, changes }) => ({
      ...{ name: label, pinyin: "", initials: "", numbers: [] },
      words: [String(row), ...reasons.map(({ words }) => words), ...changes.map((each) => each.new)],
    })}
    searchWords={t("desk-import-search")}
    isGone={({ state }) => state === "same"}
    count="desk-import-count"
    acts={(row) => (
      <>
        <TurnApart kind={kind} file={file} row={row} busy={asking} />
        <Turn kind={kind} file={file} row={row} busy={asking} />
      </>
    )}
  />
);

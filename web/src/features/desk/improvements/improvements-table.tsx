import { viewOf } from "../../../app/improvements/improvement-about";
import { improvementOwner, improvementState, isOverdue } from "../../../app/improvements/improvement-words";
import { improvements } from "../../../app/matters/matters";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { dateOf } from "../../../app/words/words";
import type { Improvement } from "../../../core/readings/review/improvements";
import { inNeed } from "../../../core/readings/review/improvements-in-order";
import { DataTable } from "../ui/table/data-table";
import type { TableColumn, TableMark, TablePick } from "../ui/table/table-shape";
import { takenUpWords } from "./improved-things";
import { improvementHref, taughtBy } from "./taught-by";

const isOpen = ({ closed }: Improvement): boolean => closed === null;

/** Null: nobody has it. */
const ownerKey = ({ owner }: Improvement): string => owner?.person ?? (owner?.duty ? `duty:${owner.duty}` : "nobody");
const incidentKey = (of: Improvement): string => viewOf(of)?.ref ?? "none";

const columns = (): readonly TableColumn<Improvement>[] => [
  { id: "what", head: t("improvement-what-head"), cell: ({ what }) => inLine(what), sortBy: ({ what }) => what },
  { id: "owner", head: t("improvement-owner"), cell: improvementOwner, sortBy: improvementOwner, labelled: true },
  {
    id: "due",
    head: t("improvement-due-head"),
    cell: (of) => (
      <span class={isOverdue(of) ? "bad" : undefined}>
        {of.due === null ? t("improvement-no-day") : t("improvement-due", { day: dateOf(of.due) })}
      </span>
    ),
    sortBy: ({ due }) => due,
    labelled: true,
  },
  { id: "state", head: t("improvement-state"), cell: stateWords, sortBy: stateWords },
  {
    id: "place",
    head: t("improvement-taken-up-head"),
    cell: ({ takenUp }) => (takenUp.length === 0 ? null : takenUp.map(takenUpWords).join(t("shell-joiner"))),
    labelled: true,
  },
  { id: "from", head: t("improvement-from-head"), cell: taughtBy, sortBy: incidentKey, labelled: true },
];

/** How far it is, without its day, which stands beside it. */
export function stateWords(of: Improvement): string {
  if (!isOpen(of)) return improvementState(of);
  if (of.proofs.length > 0) return t("improvement-proved");
  return t(isOverdue(of) ? "improvement-is-overdue" : "improvement-is-open");
}

const marks = (): readonly TableMark<Improvement>[] => [
  { id: "overdue", words: t("improvement-is-overdue"), has: isOverdue },
  { id: "open", words: t("improvement-is-open"), has: isOpen, calm: true },
  { id: "proved", words: t("improvement-proved"), has: (of) => isOpen(of) && of.proofs.length > 0, calm: true },
  { id: "closed", words: t("improvement-is-closed"), has: (of) => !isOpen(of), calm: true },
];

/** Each that a row has, once, in the order of its words. */
function optionsOf(keyOf: (of: Improvement) => string, wordsOf: (of: Improvement) => string) {
  const found = new Map(improvements.value.map((each) => [keyOf(each), wordsOf(each)]));
  return [...found].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
}

const picks = (): readonly TablePick<Improvement>[] => [
  {
    ...{ id: "owner", label: t("improvement-owner"), any: t("improvement-any-owner") },
    options: optionsOf(ownerKey, improvementOwner),
    accepts: (of, value) => ownerKey(of) === value,
  },
  {
    ...{ id: "of", label: t("improvement-from-head"), any: t("improvement-any-incident") },
    options: optionsOf(incidentKey, taughtBy),
    accepts: (of, value) => incidentKey(of) === value,
  },
  {
    ...{ id: "taken", label: t("improvement-taken-up-head"), any: t("improvement-any-taken") },
    options: [
      ["yes", t("improvement-taken-yes")],
      ["no", t("improvement-taken-no")],
    ],
    accepts: ({ takenUp }, value) => takenUp.length > 0 === (value === "yes"),
  },
];

/** All improvements in one table: what is overdue first. */
export const ImprovementsTable = () => (
  <DataTable
    label={t("improvement-all")}
    orderWords="improvements-order"
    rows={improvements.value.toSorted(inNeed)}
    keyOf={({ entry }) => entry.ref}
    columns={columns()}
    marks={marks()}
    picks={picks()}
    opens={(of) => ({ href: improvementHref(of) })}
    sought={(of) => ({
      ...{ name: of.what, pinyin: "", initials: "", numbers: [] },
      words: [of.why, improvementOwner(of), taughtBy(of), stateWords(of)],
    })}
    searchWords={t("improvements-search")}
    isGone={(of) => !isOpen(of)}
    count="improvements-count"
  />
);

import { directory, plan, serverNow, status, supervises, thisMinute } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { say, when } from "../../../app/words/words";
import { ROLES } from "../../../core/catalogue/roles";
import { DUTIES } from "../../../core/catalogue/words";
import { PERSON_GAPS } from "../../../core/readings/gaps";
import { dayOfWeek } from "../../../core/time/days";
import type { Shift } from "../../../core/time/week";
import type { PersonRow } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { deskNames } from "../shell/desk-state";
import { siteDay } from "../shell/site-days";
import { agoWords } from "../ui/durations";
import { DataTable } from "../ui/table/data-table";
import { GapList } from "../ui/table/gap-list";
import { numbersOrNone } from "../ui/table/number-list";
import type { TableColumn, TableMark, TablePick } from "../ui/table/table-shape";
import { CodesOfOthers, givesTo } from "./codes-to-give";
import { type Listed, listedPeople } from "./people-state";

const joined = (words: readonly string[]): string | null => words.join(t("shell-joiner")) || null;

/** Today's hours, or until when they are away; null: no fixed hours. */
function todayWords({ shifts, away_until: away }: { shifts: readonly Shift[]; away_until: number | null }) {
  if (away !== null && away > serverNow.value) return t("desk-person-away-until", { time: when(away) });
  if (shifts.length === 0) return null;
  const day = dayOfWeek(siteDay(thisMinute.value));
  const today = shifts.filter(({ days }) => days.includes(day)).map(({ from, to }) => `${from}–${to}`);
  return joined(today) ?? t("desk-person-off-today");
}

function readWords({ person, read }: Listed): string | null {
  const all = plan.value?.guides.length ?? 0;
  const cards =
    person.duties.length > 0 && t("desk-person-cards", { read: read.cards.length, count: person.duties.length });
  return (
    [cards, all > 0 && t("desk-person-guides", { read: all - read.unread.length, count: all })]
      .filter(Boolean)
      .join(" · ") || null
  );
}

/** How long ago, "刚刚" where that is no while. */
function heardWords({ heard }: Listed): string | null {
  if (heard === null) return null;
  const ago = agoWords((serverNow.value - heard) / 1000);
  return ago === t("desk-device-now") ? ago : t("desk-device-ago", { ago });
}

const columns = (): readonly TableColumn<Listed>[] => [
  {
    id: "name",
    head: t("desk-person-name"),
    cell: ({ person }) => person.name,
    sortBy: ({ person }) => person.name,
  },
  {
    id: "missing",
    head: t("desk-missing"),
    cell: ({ gaps, active }) =>
      active ? gaps.length > 0 && <GapList words={gaps.map((gap) => t(`desk-gap-${gap}`))} /> : t("desk-person-away"),
    sortBy: ({ gaps, active }) => (active ? -gaps.length : null),
  },
  {
    id: "role",
    head: t("desk-person-role"),
    cell: ({ row }) => row && <span class="keep">{t(`role-${row.role}`)}</span>,
    sortBy: ({ row }) => (row ? -ROLES.indexOf(row.role) : null),
  },
  {
    id: "duty",
    head: t("desk-person-duties"),
    cell: ({ person }) => joined(person.duties.map(deskNames.value.duty)),
    sortBy: ({ person }) => joined(person.duties.map(deskNames.value.duty)),
  },
  { id: "numbers", head: t("desk-numbers"), cell: ({ person }) => numbersOrNone(person.numbers) },
  {
    id: "deputies",
    head: t("desk-person-deputies"),
    cell: ({ deputies }) => joined(deputies.map(nameOf)),
    sortBy: ({ deputies }) => joined(deputies.map(nameOf)),
    labelled: true,
  },
  {
    id: "today",
    head: t("desk-person-today"),
    cell: ({ person }) => todayWords(person),
    sortBy: ({ person }) => todayWords(person),
    labelled: true,
  },
  {
    id: "read",
    head: t("desk-person-read"),
    cell: readWords,
    sortBy: ({ read }) => read.cards.length * 1000 - read.unread.length,
    labelled: true,
  },
  { id: "heard", head: t("desk-person-phone"), cell: heardWords, sortBy: ({ heard }) => heard, labelled: true },
];

/** Rows of the server are newer than the directory. */
const nameOf = (id: string): string =>
  listedPeople.value.find(({ person }) => person.id === id)?.person.name ??
  directory.value?.people.find((person) => person.id === id)?.name ??
  deskNames.value.person(id);

const marks = (): readonly TableMark<Listed>[] =>
  PERSON_GAPS.map((gap) => ({ id: gap, words: t(`desk-gap-${gap}`), has: ({ gaps }) => gaps.includes(gap) }));

const picks = (): readonly TablePick<Listed>[] => [
  {
    id: "duty",
    label: t("desk-filter-duty"),
    any: t("desk-filter-any-duty"),
    options: DUTIES.map((duty) => [duty, deskNames.value.duty(duty)]),
    accepts: ({ person }, duty) => person.duties.includes(duty),
  },
  {
    id: "role",
    label: t("desk-person-role"),
    any: t("desk-filter-any-role"),
    options: ROLES.filter((role) => role !== "wallboard").map((role) => [role, t(`role-${role}`)]),
    accepts: ({ row }, role) => row?.role === role,
  },
  {
    id: "guide",
    label: t("desk-filter-guide"),
    any: t("desk-filter-any-guide"),
    options: (plan.value?.guides ?? []).map(({ id, name }) => [id, t("desk-guide-unread", { name: say(name) })]),
    accepts: ({ active, read }, guide) => active && read.unread.some(({ id }) => id === guide),
  },
];

interface PeopleTableProps {
  /** Who was just added; null: nobody. */
  readonly added: string | null;
  readonly onEdit: (person: PersonRow) => void;
  readonly onCode: (person: Listed["person"]) => void;
}

/** Everybody who works here in one table; what is missing stands first. */
export function PeopleTable({ added, onEdit, onCode }: PeopleTableProps) {
  const heard = status.value.server === "heard";
  const gives = (each: Listed) => (
    <Button
      disabled={!heard}
      label={t("desk-code-give-who", { name: each.person.name })}
      onPress={() => onCode(each.person)}
    >
      {t("desk-code-give")}
    </Button>
  );
  return (
    <>
      <DataTable
        label={t("desk-people")}
        rows={listedPeople.value}
        keyOf={({ person }) => person.id}
        added={added}
        columns={columns()}
        marks={marks()}
        picks={picks()}
        opens={({ row }) => (supervises.value && row ? { onOpen: () => onEdit(row) } : null)}
        sought={({ person, deputies }) => ({
          ...person,
          words: [...person.duties.map(deskNames.value.duty), ...deputies.map(nameOf)],
        })}
        searchWords={t("desk-people-search")}
        isGone={({ active }) => !active}
        count="desk-people-count"
        {...(supervises.value && {
          acts: (each: Listed) => (each.active && givesTo(each) ? gives(each) : null),
        })}
      />
      {supervises.value && <CodesOfOthers />}
    </>
  );
}

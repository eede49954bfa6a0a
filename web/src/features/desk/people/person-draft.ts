/** What the form of a person holds, and how it is stored. Days are YYYY-MM-DD; a draft is text as typed. */

import { localRecord, serverNow } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { Role } from "../../../core/catalogue/roles";
import type { Shift } from "../../../core/time/week";
import type { PersonRow } from "../../../sync/connection/api";
import { siteDay, siteDayStart } from "../shell/site-days";
import type { FieldErrors } from "../ui/form/form-state";
import { isNumber, numbersOf } from "../ui/form/numbers-field";
import { listedPeople, people } from "./people-state";

export interface PersonDraft {
  readonly name: string;
  readonly role: Role;
  readonly duties: readonly string[];
  readonly numbers: readonly string[];
  readonly languages: readonly string[];
  /** Ids of those who stand in for them. */
  readonly deputies: readonly string[];
  readonly shifts: readonly Shift[];
  /** The day on which they are back; empty: they are here. */
  readonly back: string;
  readonly active: boolean;
}

const deputiesOf = (person: string): readonly string[] =>
  listedPeople.value.find((each) => each.person.id === person)?.deputies ?? [];

/** Of an absence that is over nothing is left to type over. */
const backOn = (away: number | null | undefined): string => (away && away > serverNow.value ? siteDay(away) : "");

export const personDraft = (person: PersonRow | null): PersonDraft => ({
  name: person?.name ?? "",
  role: person?.role ?? "staff",
  duties: person?.duties ?? [],
  numbers: person?.numbers ?? [],
  languages: person?.languages ?? [],
  deputies: person ? deputiesOf(person.id) : [],
  shifts: person?.shifts ?? [],
  back: backOn(person?.away_until),
  active: person?.active ?? true,
});

/** Hours that nobody could work. */
export const isWrongShift = ({ days, from, to }: Shift): boolean => days.length === 0 || from === "" || to === "";

export function personErrors(draft: PersonDraft): FieldErrors<PersonDraft> {
  const { name, numbers, shifts } = draft;
  return {
    ...(name.trim() === "" && { name: t("desk-person-name-missing") }),
    ...(!numbersOf(numbers).every(isNumber) && { numbers: t("desk-number-wrong") }),
    ...(shifts.some(isWrongShift) && { shifts: t("desk-shift-wrong") }),
  };
}

/** Whoever no longer stands in for this person, and whoever does from now on, learns it in their own row. */
export async function storeDeputies(id: string, deputies: readonly string[]): Promise<void> {
  const api = await localRecord().api();
  const rows = people.value ?? [];
  for (const deputy of rows.filter((row) => row.deputy_of.includes(id) !== deputies.includes(row.id))) {
    const others = deputy.deputy_of.filter((each) => each !== id);
    // One after the other, so that a refusal leaves the rest as it was.
    await api.changePerson(deputy.id, { deputy_of: deputies.includes(deputy.id) ? [...others, id] : others });
  }
}

/** Gives the stored row; with the `id` of who is already there, however far it came the last time. */
export async function storePerson(id: string | null, draft: PersonDraft): Promise<PersonRow> {
  const { role, duties, languages, shifts, active, back } = draft;
  const said = {
    ...{ name: draft.name.trim(), role, duties, languages, shifts, numbers: numbersOf(draft.numbers) },
    away_until: back === "" ? null : siteDayStart(back),
  };
  const api = await localRecord().api();
  return id === null ? api.addPerson(said) : api.changePerson(id, { ...said, active });
}

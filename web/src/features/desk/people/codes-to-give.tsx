import { me } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { rolesToGive } from "../../../core/rights";
import type { PersonRow } from "../../../sync/connection/api";
import { allShutOut, type Listed, listedPeople } from "./people-state";

const joined = (words: readonly string[]): string | null => words.join(t("shell-joiner")) || null;

/** Supervisors alone let each other in again, once all their phones were shut out (server/stormlamp/domain/rights_over_people.py). */
const isFellow = (row: PersonRow): boolean => row.role === "supervisor" && me.value?.role === "supervisor";

/** A code gives the person's role: nobody gives one that is not theirs to give, but everybody here one for the own phone. */
export function givesTo({ row }: Listed): boolean {
  const own = me.value;
  if (row === null || own === null) return false;
  if (row.id === own.person || rolesToGive(own.role, null).includes(row.role)) return true;
  return isFellow(row) && allShutOut(row.id);
}

/** For whom one makes no code, and who does: an admin, or whoever has the server where there is none. */
export function CodesOfOthers() {
  const all = listedPeople.value.flatMap((each) =>
    each.active && each.row ? [{ ...each, row: each.row, role: each.row.role }] : [],
  );
  const names = joined(all.filter((each) => !givesTo(each)).map(({ person }) => person.name));
  if (names === null) return null;
  const admins = joined(all.filter(({ role }) => role === "admin").map(({ person }) => person.name));
  return (
    <>
      <p class="label">{t("desk-code-others", { names, admins: admins ?? "", by: admins ? "admin" : "server" })}</p>
      {all.some((each) => isFellow(each.row) && !givesTo(each)) && <p class="label">{t("desk-code-fellow")}</p>}
    </>
  );
}

/** On the hand-over sheet: who has which duty, and which hand-overs were made. */

import { DUTIES, type Duty } from "../../core/catalogue/words";
import type { HandOverPart } from "../../core/documents/hand-over-paper";
import { coverOf } from "../../core/readings/duties/duty-cover";
import { handOversIn } from "../../core/readings/duties/hand-overs";
import { displayTime } from "../../core/record/entries";
import { told } from "../incident/situation";
import { edition, nameOf } from "../record/store";
import { t } from "../words/i18n";
import { straight } from "../words/user-text";
import { name, when } from "../words/words";
import { doers } from "./staffing";

/** Whoever covers for a duty that nobody does. */
function coverWords(duty: Duty): string {
  const cover = edition.value && coverOf(edition.value, doers.value, duty);
  const [person] = (cover && doers.value.get(cover)) || [];
  return person ? t("sheet-covers", { who: nameOf(person) }) : t("matter-nobody");
}

/** Which hand-overs were made so far, each with all that its giver said. */
export const handedPart = (): HandOverPart => ({
  title: t("sheet-handed"),
  heads: [t("sheet-handed-what"), t("on-paper-time")],
  lines: handOversIn(told.value.entries).flatMap(({ duty, from, to, both, entry, summary }) => {
    const who = { duty: name("duties", duty), from: nameOf(from), to: nameOf(to), both: both ? "yes" : "no" };
    const line = [t("sheet-handed-line", who), when(displayTime(entry))];
    return summary === "" ? [line] : [line, [straight(summary).split("\n").join(t("all-the-same-gap"))]];
  }),
});

/** Each duty with who has it; who takes it is written by hand. */
export const dutiesPart = (): HandOverPart => ({
  title: t("sheet-duties"),
  heads: [t("sheet-duty"), t("sheet-from"), t("sheet-to")],
  lines: DUTIES.map((duty) => [
    name("duties", duty),
    (doers.value.get(duty) ?? []).map(nameOf).join(t("shell-joiner")) || coverWords(duty),
    "",
  ]),
  filled: true,
});

/** How far everything is, in the words that go to a successor. */

import { brokenPromises, promises } from "../../app/calls/communications";
import { failedSteps, leftUndone } from "../../app/checklists/left-open";
import { nextStep } from "../../app/checklists/next-step";
import { placedListHref, placeWords } from "../../app/checklists/placed-lists";
import { dangerPlace, peopleWords } from "../../app/incident/danger-words";
import { matterHere, situation, told } from "../../app/incident/situation";
import { matterPlace } from "../../app/matters/matter-words";
import { myMatters } from "../../app/matters/matters";
import { recordedMatter, recordedPromise } from "../../app/matters/recorded-words";
import { edition, thisMinute } from "../../app/record/store";
import { isRecovering, recoveryFacts } from "../../app/recovery/recovery-facts";
import { t } from "../../app/words/i18n";
import { levelWords, say, when } from "../../app/words/words";
import type { Danger } from "../../core/folds/dangers";
import { standing } from "../../core/folds/promises";
import { isSupplyLost } from "../../core/folds/situation";
import { recoveryLists } from "../../core/readings/duties/taken-over";
import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { countOf, isPressing } from "../../core/readings/matters/matters";
import { type PlacedList, progressIn } from "../../core/readings/placed-lists";

const howFarWords = (placed: PlacedList): string => {
  const { answered, total } = progressIn(told.value, placed);
  const where = [say(placed.list.name), placeWords(placed.place)].filter(Boolean).join(" · ");
  return t("hand-over-at", { where, answered, total });
};

/** What was promised and is not overdue yet. */
const awaited = () => standing(promises.value).filter((each) => each.until >= thisMinute.value);

/** These are named above in words of their own. */
const NAMED: readonly MatterKind[] = ["danger", "could_not", "promise"];

/** What somebody waits for who was promised it: whenever it is due, the successor has to know. */
const OWED: readonly MatterKind[] = ["request", "check", "help", "accident", "call"];

const MOST = 8;

/** What is owed to people, then what is due soon by the plan; of that the first ones, and the others by their kind. */
function todo(): readonly (string | false)[] {
  const mine = myMatters.value.filter(({ kind }) => !NAMED.includes(kind));
  const owed = mine.filter(({ kind }) => OWED.includes(kind));
  const soon = mine.filter((each) => !owed.includes(each) && isPressing(each, thisMinute.value));
  const named = [...owed, ...soon.slice(0, Math.max(2, MOST - owed.length))];
  const others = [...countOf(soon.slice(named.length - owed.length))];
  const kinds = others.map(([kind, n]) => `${t("recorded-rest", { kind })} ×${n}`);
  return [
    ...named.map((matter) => t("hand-over-mine", { what: mineWords(matter) })),
    kinds.length > 0 && t("hand-over-more", { what: kinds.join(t("shell-joiner")) }),
  ];
}

/** Who is in danger and where exactly, as it was told: the floor and the room count, and in what state they are. */
const dangerWords = (danger: Danger): string =>
  [t("now-in-danger", { place: dangerPlace(danger) }), peopleWords(danger)].filter(Boolean).join(" · ");

const failedWords = ({ placed, item }: ReturnType<typeof failedSteps>[number]): string =>
  t("desk-say-could-not", {
    step: [say(placed.list.name), say(item.text), placeWords(placed.place)].filter(Boolean).join(" · "),
  });

function mineWords(matter: Matter): string {
  const what = matterHere.value && recordedMatter(matterHere.value, matter);
  const due = matter.due !== null && t("after-due", { time: when(matter.due) });
  return [what, matterPlace(matter), due].filter(Boolean).join(" · ");
}

/** What is recorded of the recovery: nothing that somebody typed. Its lists need not be named again below. */
function recoveryLines(): { readonly lines: readonly string[]; readonly isTold: (placed: PlacedList) => boolean } {
  const of = matterHere.value;
  const lines = of ? recoveryFacts(of, false).map(([what, words]) => [what, words].join(t("matter-colon"))) : [];
  const lists = of && isRecovering() ? recoveryLists(of) : [];
  const hrefs = new Set(lists.map(({ placed }) => placedListHref(placed)));
  return { lines, isTold: (placed) => hrefs.has(placedListHref(placed)) };
}

/** How far everything is, in words, what hurts first: nobody whose phone dies has time to write it. */
export function summary(): string {
  const next = nextStep();
  const { lines, isTold } = recoveryLines();
  const open = new Map([...(next ? [next.placed] : []), ...leftUndone()].map((each) => [placedListHref(each), each]));
  const untold = (placed: PlacedList) => !isTold(placed);
  return [
    ...situation.value.danger.map(dangerWords),
    ...lines,
    next && untold(next.placed) && t("hand-over-next", { step: say(next.item.text) }),
    ...[...open.values()].filter(untold).map(howFarWords),
    levelWords(situation.value.level),
    isSupplyLost(situation.value) === false && t("level-why-back"),
    ...brokenPromises.value.map((made) => t("hand-over-promise", recordedPromise(edition.value, made))),
    ...failedSteps().map(failedWords),
    ...awaited().map((made) => t("hand-over-due", recordedPromise(edition.value, made))),
    ...todo(),
  ]
    .filter(Boolean)
    .join("\n");
}

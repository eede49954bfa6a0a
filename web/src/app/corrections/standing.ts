/** What an entry says now, by all that was said of it since. */

import { computed } from "@preact/signals";
import { STATED } from "../../core/catalogue/correctable";
import type { Danger, People } from "../../core/folds/dangers";
import { incrementalFilter } from "../../core/list-changes";
import { correctedBy, correctedFields, isOfOneKind } from "../../core/record/corrections";
import { type Entry, inDisplayOrder } from "../../core/record/entries";
import { peopleInDanger, textField } from "../../core/record/fields";
import { correctionsAt, putsRight } from "../../core/timeline/corrections-at";
import { takingBack } from "../../core/timeline/taken-back";
import { latest } from "../../core/timeline/timeline";
import { counting, entries, undoings } from "../record/store";
import { colon, type Said } from "../words/entry-reader";
import { t } from "../words/i18n";
import { straight } from "../words/user-text";
import { isInWords } from "./correction-fields";

const by = computed(() => takingBack(undoings.value));

/** The entry that took this one back; null where it counts. Pass it as it was recorded. */
export const takenBackBy = (entry: Entry): Entry | null => by.value(entry);

/** Whether it was taken back and counts for nothing. */
export const isWithdrawn = (entry: Entry): boolean => takenBackBy(entry) !== null;

const sift = incrementalFilter(putsRight);
const all = computed(() => sift(entries.value));
const corrections = computed(() => correctionsAt(all.value));
const NONE: readonly Entry[] = [];

/** What puts an entry right, in display order. */
export function correctionsOf(entry: Entry): readonly Entry[] {
  const found = corrections.value.get(counting(entry.ref));
  return found?.filter((each) => isOfOneKind(each, entry)) ?? NONE;
}

/** How whoever reads is told: entries as sentences, and of people in danger. */
interface Telling {
  readonly say: (entry: Entry) => Said;
  readonly isSafe: (ref: string) => boolean;
  readonly safe: People["safe"];
}

/** The text that stands: the last correction's, else the entry's own. */
export function standingSaid(entry: Entry, corrected: readonly Entry[], { say, isSafe, safe }: Telling): Said {
  const now = correctedBy(entry, corrected);
  const said = say(now);
  // A word of our own is said in the reader's language.
  const inWords = () => latest(corrected.filter((each) => !(STATED in correctedFields(each))));
  const last = isInWords(entry) ? inWords() : now === entry ? latest(corrected) : null;
  const words = last?.action && textField(last.action, "text");
  const text = straight(words || said.text);
  // Nobody is in danger any more: the line no longer cries for somebody.
  if (isSafe(entry.ref)) return { ...said, text, tone: "key" };
  return toldOfSafe(entry, { ...said, text }, safe);
}

/** A later word on people who are safe by now is no alarm; one that came after that only puts right what was said. */
function toldOfSafe(entry: Entry, said: Said, safe: readonly Danger[]): Said {
  const { action } = entry;
  if (action?.type !== "entry.corrected" || peopleInDanger(action) === null || "safe" in action.body) return said;
  const people = safe.find(({ refs }) => refs.includes(action.refs[0] ?? ""));
  if (!people) return said;
  const isAfter = people.judged !== null && inDisplayOrder(people.judged, entry) < 0;
  const text = isAfter ? colon(t("desk-say-put-right"), textField(action, "text") ?? "") : said.text;
  return { ...said, text, tone: "plain" };
}

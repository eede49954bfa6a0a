import { isInWords } from "../../../app/corrections/correction-fields";
import { directory, nameOf } from "../../../app/record/store";
import { whoDid } from "../../../app/record/who-did";
import { entryBy } from "../../../app/words/entry-by";
import { colon, type Said } from "../../../app/words/entry-reader";
import { sentenceOf } from "../../../app/words/entry-words";
import { t } from "../../../app/words/i18n";
import { straight } from "../../../app/words/user-text";
import { when } from "../../../app/words/words";
import { STATED } from "../../../core/catalogue/correctable";
import { correctedBy, correctedFields } from "../../../core/record/corrections";
import { type Entry, inDisplayOrder } from "../../../core/record/entries";
import { doerOf, peopleInDanger, textField } from "../../../core/record/fields";
import { latest, type Row } from "../../../core/timeline/timeline";
import { allViews, deskNames, deskScene, safeRefs, toldNames } from "../shell/desk-state";

const named = () => ({ ...toldNames.value, person: nameOf });

/** An entry as a sentence, with the names of the edition that the incident runs by. */
export const rowSentence = (entry: Entry): Said => sentenceOf(entry, { ...named(), entry: entryBy }, when);

/** The text that stands: the last correction's, else the entry's own. */
export function standingWords(row: Row): Said {
  const entry = correctedBy(row.entry, row.corrections);
  const said = rowSentence(entry);
  // A word of our own is said in the reader's language.
  const inWords = () => latest(row.corrections.filter((each) => !(STATED in correctedFields(each))));
  const last = isInWords(row.entry) ? inWords() : entry === row.entry ? row.corrected : null;
  const words = last?.action && textField(last.action, "text");
  const text = straight(words || said.text);
  // Nobody is in danger any more: the line no longer cries for somebody.
  if (safeRefs.value.has(row.entry.ref)) return { ...said, text, tone: "key" };
  return toldOfSafe(row.entry, { ...said, text });
}

/** A later word on people who are safe by now is no alarm; one that came after that only puts right what was said. */
function toldOfSafe({ action, ...of }: Entry, said: Said): Said {
  if (action?.type !== "entry.corrected" || peopleInDanger(action) === null || "safe" in action.body) return said;
  const people = deskScene.value?.situation.safe.find(({ refs }) => refs.includes(action.refs[0] ?? ""));
  if (!people) return said;
  const isAfter = people.judged !== null && inDisplayOrder(people.judged, { action, ...of }) < 0;
  const text = isAfter ? colon(t("desk-say-put-right"), textField(action, "text") ?? "") : said.text;
  return { ...said, text, tone: "plain" };
}

/** The person's duties by the roster, in words; "" for somebody unknown. */
export function rowDuties(person: string | null): string {
  const found = directory.value?.people.find((each) => each.id === person);
  return found ? found.duties.map(deskNames.value.duty).join(t("desk-joiner")) : "";
}

/** "李敏 · 联络员 · 巡楼 · B 座" */
export function whoWords(entry: Entry, place: string | null): string {
  return [whoDid(entry), rowDuties(doerOf(entry)), place].filter(Boolean).join(" · ");
}

/** "晚到 18 分钟", "晚到 2 小时 5 分钟". */
export function lateWords(minutes: number): string {
  if (minutes < 60) return t("desk-late", { minutes });
  if (minutes < 48 * 60) return t("desk-late-hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return t("desk-late-days", { days: Math.floor(minutes / 1440) });
}

const FLAGS = ["not_allowed", "unreadable", "late", "fork", "before_ref", "withheld"] as const;

/** An end that was taken back never was, and nothing came after it: neither of what runs, nor what came before the end that stands. */
function cameInTime({ action, seq }: Entry): boolean {
  const of = allViews.value.find(({ members }) => members.includes(action?.incident ?? ""));
  const end = of?.ended?.seq ?? null;
  return of?.status === "open" || (seq !== null && end !== null && seq <= end);
}

/** Flags in words, those of a later version left out: a word nobody knows frightens and tells nothing. */
export function flagWords(entry: Entry): readonly string[] {
  const said = FLAGS.filter((flag) => entry.flags.includes(flag) && !(flag === "late" && cameInTime(entry)));
  const known = said.map((flag) => t(`desk-flag-${flag}`));
  return entry.missingOnServer ? [...known, t("desk-flag-missing")] : known;
}

const cache = new WeakMap<Row, string>();

/** Everything that a row says, for the search. Rows are made anew when anything changes, so this never ages. */
export function searchWords(row: Row): string {
  const found = cache.get(row);
  if (found !== undefined) return found;
  const said = standingWords(row);
  const text = [said.text, rowSentence(row.entry).text, whoWords(row.entry, said.place)].join(" ");
  cache.set(row, text);
  return text;
}

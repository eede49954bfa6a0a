import { standingSaid } from "../../../app/corrections/standing";
import { directory, nameOf } from "../../../app/record/store";
import { whoDid } from "../../../app/record/who-did";
import { entryBy } from "../../../app/words/entry-by";
import type { Said } from "../../../app/words/entry-reader";
import { sentenceOf } from "../../../app/words/entry-words";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { Entry } from "../../../core/record/entries";
import { doerOf } from "../../../core/record/fields";
import type { Row } from "../../../core/timeline/timeline";
import { allViews, deskNames, deskScene, safeRefs, toldNames } from "../shell/desk-state";

const named = () => ({ ...toldNames.value, person: nameOf });

/** An entry as a sentence, with the names of the edition that the incident runs by. */
export const rowSentence = (entry: Entry): Said => sentenceOf(entry, { ...named(), entry: entryBy }, when);

/** The text that stands. */
export function standingWords({ entry, corrections }: Row): Said {
  const isSafe = (ref: string) => safeRefs.value.has(ref);
  return standingSaid(entry, corrections, { say: rowSentence, isSafe, safe: deskScene.value?.situation.safe ?? [] });
}

/** The person's duties by the roster, in words; "" for somebody unknown. */
export function rowDuties(person: string | null): string {
  const found = directory.value?.people.find((each) => each.id === person);
  return found ? found.duties.map(deskNames.value.duty).join(t("shell-joiner")) : "";
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

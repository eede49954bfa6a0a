/** All of one outage in words for paper, without what is told of anybody in private: that leaves only on request. */

import { isWithdrawn, standingSaid } from "../../../app/corrections/standing";
import { customerWords } from "../../../app/matters/recorded-words";
import { directory, nameOf } from "../../../app/record/store";
import { entryBy } from "../../../app/words/entry-by";
import { sentenceOf } from "../../../app/words/entry-words";
import { locale, t } from "../../../app/words/i18n";
import { format } from "../../../app/words/times";
import { when } from "../../../app/words/words";
import type { TimelineLine } from "../../../core/documents/record-papers";
import { correctedBy } from "../../../core/record/corrections";
import { displayTime, type Entry, isRef } from "../../../core/record/entries";
import { doerOf } from "../../../core/record/fields";
import { dayIn } from "../../../core/time/days";
import type { Row } from "../../../core/timeline/timeline";
import { deskEdition, deskNames, rows, toldNames } from "../shell/desk-state";
import { lateWords } from "../timeline/row-words";

const open = (entry: Entry): Entry => ({ ...entry, private: null });

/** Of a special customer no name, whether from the directory or from the field. */
function contact(id: string): string {
  const known = directory.value?.people.some((each) => each.id === id);
  return known
    ? nameOf(id)
    : (customerWords(id) ?? (isRef(id) ? t("customer-reported-one") : deskNames.value.contact(id)));
}

/** To the second, with the day: it is read by people who were not there. */
function exactly(us: number): string {
  const zone = deskEdition.value?.site.zone;
  return `${dayIn(us, zone)} ${format(us / 1000, "seconds", locale.value, zone)}`;
}

/** Of this entry in words; with what is told in private only where that was asked for. */
export function timelineLine(row: Row, personal = false): TimelineLine & { readonly key: boolean } {
  const entry = correctedBy(row.entry, row.corrections);
  const named = { ...(personal ? toldNames : deskNames).value, person: nameOf, ...(!personal && { contact }) };
  const entryOpen = (ref: string) => {
    const found = entryBy(ref);
    return found && (personal ? found : open(found));
  };
  const say = (each: Entry) => sentenceOf(personal ? each : open(each), { ...named, entry: entryOpen }, when);
  // Of people in danger it tells how they were: what became of them are lines of their own.
  const said = standingSaid(row.entry, row.corrections, { say, isSafe: () => false, safe: [] });
  const marks = [
    row.decision && t("desk-mark-decision"),
    row.corrected && t("desk-mark-corrected"),
    isWithdrawn(row.entry) && t("shell-taken-back"),
  ].filter(Boolean);
  return {
    happened: exactly(displayTime(entry)),
    who: nameOf(doerOf(entry)),
    what: [said.text, ...marks].join(" · "),
    where: said.place ?? "",
    received: receivedWords(row),
    ref: entry.ref,
    key: said.tone === "key" || row.decision || row.pinned,
  };
}

function receivedWords({ entry, lateMinutes }: Row): string {
  if (entry.receivedAt === null) return "";
  return [exactly(entry.receivedAt), lateMinutes !== null && lateWords(lateMinutes)].filter(Boolean).join("\n");
}

export const timelineLines = (): readonly TimelineLine[] => rows.value.map((row) => timelineLine(row));

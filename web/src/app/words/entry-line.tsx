import { computed } from "@preact/signals";
import type { Danger, People } from "../../core/folds/dangers";
import { displayTime, type Entry, isRef } from "../../core/record/entries";
import { among } from "../../core/record/fields";
import { isPuttingAside } from "../../core/timeline/aside";
import { ENTRY_KINDS } from "../../core/timeline/entry-kinds";
import { latest } from "../../core/timeline/timeline";
import { StateSign } from "../../ui/signs";
import { correctionsOf, standingSaid, takenBackBy } from "../corrections/standing";
import { knownCustomer, reportedName } from "../customers/proposals";
import { BETWEEN, reportedSpot } from "../incident/danger-words";
import { situation } from "../incident/situation";
import { directory, edition, nameOf, phoneOf } from "../record/store";
import { whoDid } from "../record/who-did";
import { Boundary } from "../shell/boundary";
import { entryBy } from "./entry-by";
import { sentenceOf } from "./entry-words";
import { locale, t } from "./i18n";
import { type Names, namesOf } from "./names";
import { FEW_LINES, inLine } from "./user-text";
import { when } from "./words";

/** With those who were found in the field, as far as this person may know them, and people in danger by where they are. */
export const withFound = (named: Names, people: Pick<People, "danger" | "safe">): Names => ({
  ...named,
  asset: (id) => (isRef(id) ? reportedSpot(people, id) : named.asset(id)),
  contact: (id) => (isRef(id) ? (reportedName(id) ?? t("customer-reported-one")) : named.contact(id)),
});

/** The names of the plan and the directory, in the language of the screen. */
export const names = computed(() =>
  withFound(namesOf(edition.value, directory.value, locale.value, t("shell-joiner")), situation.value),
);

/** As entries are told: for whom a list is gone through by name as well, where this person may know it. */
export function withWhom<N extends Names>(named: N, { danger, safe }: Pick<People, "danger" | "safe">): N {
  const who = (ref: string) => [...danger, ...safe].find(({ refs }) => refs.includes(ref))?.customer ?? "";
  const asset = (id: string) =>
    [named.asset(id), isRef(id) && knownCustomer(who(id))?.name].filter(Boolean).join(BETWEEN);
  return { ...named, asset };
}

const told = computed(() => withWhom(names.value, situation.value));

/** An entry as a sentence in the language on screen. */
export const sentence = (entry: Entry) =>
  sentenceOf(entry, { ...told.value, person: nameOf, device: phoneOf, entry: entryBy }, when);

const reportOf = (ref: string) => (people: Danger) => people.refs.includes(ref);

/** An entry as it stands by now, as a sentence. */
export const sentenceNow = (entry: Entry) => {
  const { safe } = situation.value;
  const isSafe = (ref: string) => safe.some(reportOf(ref));
  return standingSaid(entry, correctionsOf(entry), { say: sentence, isSafe, safe });
};

/** That an entry counts no longer or was put right, and by whom where that was somebody else; "" where it stands as it was recorded. */
export function markOf(entry: Entry): string {
  const [back, right] = [takenBackBy(entry), latest(correctionsOf(entry))];
  const by = (back ?? right)?.action?.actor ?? null;
  const isOwn = by === null || by === entry.action?.actor;
  if (back && !isOwn)
    return t(isPuttingAside(back) ? "entry-put-aside-by" : "entry-taken-back-by", { who: nameOf(by) });
  if (back) return t("shell-taken-back");
  return right ? (isOwn ? t("desk-mark-corrected") : t("entry-corrected-by", { who: nameOf(by) })) : "";
}

/** What was recorded, where what it became stands in its place. */
export const asRecorded = (entry: Entry): Entry => (entry.corrections ? (entryBy(entry.ref) ?? entry) : entry);

/** Where an entry is, icon and word. */
export function EntryState({ entry }: { entry: Entry }) {
  return <StateSign state={entry.state}>{t(`state-${entry.state}`)}</StateSign>;
}

interface Line {
  readonly entry: Entry;
  /** Says where it is on its way even when it has arrived. */
  readonly state?: boolean;
  /** Cuts long words short: one tap shows them all. */
  readonly brief?: boolean;
  /** In the place of what it says. */
  readonly words?: string | null;
}

/** What kind of thing an entry tells of, when and of whom, for where it cannot be told itself. */
export function meant(entry: Entry): string {
  const type = entry.action?.type ?? "";
  const kind = among(ENTRY_KINDS, type.split(".")[0]);
  return [kind ? t(`desk-kind-${kind}`) : inLine(type), when(displayTime(entry)), whoDid(entry)]
    .filter(Boolean)
    .join(" · ");
}

/** One entry in a list: what, who, when, and where it is on its way. It leads to all that is known of it. */
export function EntryLine(line: Line) {
  const { entry } = line;
  return (
    <Boundary what={() => meant(entry)} of={entry} href={`/entries/${entry.ref}`}>
      <Told {...line} />
    </Boundary>
  );
}

function Told({ entry: of, state, brief, words }: Line) {
  const entry = asRecorded(of);
  const { text, place, tone } = sentenceNow(entry);
  const [back, mark] = [takenBackBy(entry), markOf(entry)];
  const Text = back ? "s" : "span";
  return (
    <a class="leads" href={`/entries/${entry.ref}`}>
      <span class="grow">
        <Text class={["lines", back ? "mute" : tone === "bad" && "bad", brief && "brief"].filter(Boolean).join(" ")}>
          {inLine(words || text, FEW_LINES)}
        </Text>
        <span class="label under">
          {mark && <b>{mark} · </b>}
          {[place, whoDid(entry), when(displayTime(entry))].filter(Boolean).join(" · ")}
        </span>
      </span>
      {(state || entry.state !== "received") && <EntryState entry={entry} />}
    </a>
  );
}

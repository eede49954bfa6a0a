import { computed } from "@preact/signals";
import { displayTime, type Entry } from "../core/entries";
import { StateSign } from "../ui/signs";
import { say } from "./entry-words";
import { locale, t } from "./i18n";
import { namesOf } from "./names";
import { directory, edition, nameOf, phoneOf } from "./store";
import { when } from "./words";

/** The names of the plan and the directory, in the language of the screen. */
export const names = computed(() => namesOf(edition.value, directory.value, locale.value, t("shell-joiner")));

/** An entry as a sentence in the language on screen. */
export const sentence = (entry: Entry) => say(entry, { ...names.value, person: nameOf, device: phoneOf }, when);

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
}

/** One entry in a list: what, who, when, and where it is on its way. It leads to all that is known of it. */
export function EntryLine({ entry, state, brief }: Line) {
  const { text, place, tone } = sentence(entry);
  const who = entry.action?.actor ? nameOf(entry.action.actor) : "";
  return (
    <a class="leads" href={`/entries/${entry.ref}`}>
      <span class="grow">
        <span class={["lines", tone === "bad" && "bad", brief && "brief"].filter(Boolean).join(" ")}>{text}</span>
        <span class="label under">{[place, who, when(displayTime(entry))].filter(Boolean).join(" · ")}</span>
      </span>
      {(state || entry.state !== "received") && <EntryState entry={entry} />}
    </a>
  );
}

/** Emergencies that an ended outage left: named first everywhere, in quiet times and while another outage is on. */

import { computed } from "@preact/signals";
import { lastResult } from "../../core/folds/customer-checks";
import type { Matter } from "../../core/readings/matters/matter";
import { inUrgency } from "../../core/readings/matters/matters";
import { displayTime } from "../../core/record/entries";
import { LeadRow } from "../../ui/lead-row";
import { endedWords } from "../incident/ended-incident";
import { Countdown } from "../words/countdown";
import { t } from "../words/i18n";
import { when } from "../words/words";
import { type Aftermath, aftermaths } from "./afterwards";
import { matterHref, matterPlace, matterWords } from "./matter-words";

interface LeftMatter {
  readonly of: Aftermath;
  readonly matter: Matter;
}

/** Special customers have their own list, but for who was not found well; of many the most urgent stands with its outage. In a drill nobody is in need. */
const isEmergency = (of: Aftermath, { kind, urgency, id }: Matter): boolean =>
  urgency === 0 && (kind !== "check" || lastResult(of.scene, id) !== "well");

export const leftUrgent = computed<readonly LeftMatter[]>(() =>
  aftermaths.value
    .filter(({ view }) => !view.drill)
    .flatMap((of) => of.open.filter((each) => isEmergency(of, each)).map((matter) => ({ of, matter })))
    .toSorted((a, b) => inUrgency(a.matter, b.matter)),
);

/** How many there are although their outage is over; "" where there is none. */
export const leftUrgentWords = computed<string>(() => {
  const n = leftUrgent.value.length;
  return n > 0 ? t("after-urgent", { n }) : "";
});

/** Each leads to where it is done. */
export function LeftUrgent() {
  const all = leftUrgent.value;
  if (all.length === 0) return null;
  return (
    <nav class="card list alarm" aria-label={leftUrgentWords.value}>
      <h2 class="bad">{leftUrgentWords.value}</h2>
      {all.map(({ of, matter }) => (
        <LeadRow
          key={`${of.view.ref} ${matter.key}`}
          href={matterHref(of, matter) ?? ""}
          icon="alert"
          end={matter.due !== null && <Countdown at={matter.due} />}
        >
          <b>{matterWords(of, matter)}</b>
          <span class="label under">{[matterPlace(matter), endedWords(of.view)].filter(Boolean).join(" · ")}</span>
        </LeadRow>
      ))}
    </nav>
  );
}

/** What of it comes first: where nothing is urgent nor has a time, nothing does. */
export const firstLeft = ({ open }: Aftermath): Matter | undefined =>
  open.find(({ urgency, due }) => urgency < 2 || due !== null);

/** The same in words; where nothing comes first, when it ended. */
export function FirstLeft({ of }: { of: Aftermath }) {
  const next = firstLeft(of);
  const words = next
    ? t("after-next", { what: matterWords(of, next) })
    : t("after-ended-at", { time: when(of.view.ended ? displayTime(of.view.ended) : 0) });
  return <span class={next?.urgency === 0 ? "bad under" : "label under"}>{words}</span>;
}

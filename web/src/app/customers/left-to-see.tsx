/** Special customers whom an ended outage has left to be looked after, each leading to their page as it stands there. */

import { computed } from "@preact/signals";
import { LeadRow } from "../../ui/lead-row";
import { endedWords } from "../incident/ended-incident";
import { type Aftermath, aftermaths } from "../matters/afterwards";
import { matterHref, matterWords } from "../matters/matter-words";
import { Countdown } from "../words/countdown";
import { t } from "../words/i18n";
import { knownCustomer } from "./proposals";
import { onRound } from "./round";

const leftChecks = (of: Aftermath) =>
  of.open.flatMap((matter) =>
    matter.kind === "check" && knownCustomer(matter.id) && !onRound.value.has(matter.id) ? [{ of, matter }] : [],
  );

export const leftToSee = computed(() => aftermaths.value.flatMap(leftChecks));

/** `id`: of one of them alone. */
export function LeftToSee({ id }: { id?: string }) {
  const left = leftToSee.value.filter(({ matter }) => id === undefined || matter.id === id);
  if (left.length === 0) return null;
  return (
    <section class="card list" aria-label={t("round-left")}>
      <h2>{t("round-left")}</h2>
      {left.map(({ of, matter }) => (
        <LeadRow
          key={`${of.view.ref} ${matter.key}`}
          href={matterHref(of, matter) ?? ""}
          end={matter.due !== null && <Countdown at={matter.due} />}
        >
          {matterWords(of, matter)}
          <span class="label under">{endedWords(of.view)}</span>
        </LeadRow>
      ))}
    </section>
  );
}

/** Steps that tripped or failed while power was brought back, and that an ended outage left so: named before all else but the dark. */

import { computed } from "@preact/signals";
import type { Matter } from "../../core/readings/matters/matter";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { t } from "../words/i18n";
import { type Aftermath, aftermaths, isFault } from "./afterwards";
import { faultWords, matterHref, matterPlace, matterWords } from "./matter-words";

/** It, and the outage that left it. */
export interface LeftFault {
  readonly of: Aftermath;
  readonly matter: Matter;
}

/** Of outages, the latest first: in a drill nothing is off. */
export const leftFaults = computed<readonly LeftFault[]>(() =>
  aftermaths.value
    .filter(({ view, open }) => !view.drill && open.length > 0)
    .flatMap((of) => of.open.filter(isFault).map((matter) => ({ of, matter }))),
);

/** Those that somebody let go. */
export const faultsLetGo = computed<readonly LeftFault[]>(() =>
  aftermaths.value
    .filter(({ view }) => !view.drill)
    .flatMap((of) =>
      of.matters.filter((matter) => matter.settled === "left" && isFault(matter)).map((matter) => ({ of, matter })),
    ),
);

/** How many there are although no outage is on; "" where there is none. */
export const leftFaultWords = computed<string>(() => {
  const n = leftFaults.value.length;
  return n > 0 ? t("after-faults", { n }) : "";
});

/** Each leads to where it is done. */
export function LeftFaults() {
  const all = leftFaults.value;
  if (all.length === 0) return null;
  return (
    <nav class="card list alarm" aria-label={leftFaultWords.value}>
      <Notice tone="bad">{t("after-faults-hint")}</Notice>
      {all.map(({ of, matter }) => (
        <Fault key={`${of.view.ref} ${matter.key}`} of={of} matter={matter} />
      ))}
    </nav>
  );
}

function Fault({ of, matter }: LeftFault) {
  const href = matterHref(of, matter);
  const about = [matterPlace(matter), faultWords(of, matter)].filter(Boolean).join(" · ");
  const said = (
    <>
      {matterWords(of, matter)}
      {about && <span class="label under">{about}</span>}
    </>
  );
  return href ? (
    <LeadRow href={href} icon="alert">
      {said}
    </LeadRow>
  ) : (
    <p>{said}</p>
  );
}

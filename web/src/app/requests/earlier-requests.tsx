/** How many requests of outages that ended still wait, with the way there: where requests are read, nobody takes them for settled. */

import type { Matter } from "../../core/readings/matters/matter";
import { LeadRow } from "../../ui/lead-row";
import { afterHref } from "../incident/ended-incident";
import { aftermaths } from "../matters/afterwards";
import { t } from "../words/i18n";
import { areaNames } from "../words/words";

interface Earlier {
  readonly ref: string;
  readonly areas: string;
  readonly open: readonly Matter[];
}

/** By ended outage, the latest first; of all but the one that is looked at. */
export const earlierRequests = (looked: string | undefined): readonly Earlier[] =>
  aftermaths.value
    .filter(({ view }) => !view.drill && view.ref !== looked)
    .map(({ view, scene, open }) => ({
      ref: view.ref,
      areas: areaNames(scene.facts.areas?.value ?? []),
      open: open.filter(({ kind }) => kind === "request"),
    }))
    .filter(({ open }) => open.length > 0);

export function EarlierRequests({ all }: { all: readonly Earlier[] }) {
  if (all.length === 0) return null;
  const grave = all.some(({ open }) => open.some(({ urgency }) => urgency === 0));
  return (
    <nav class={grave ? "card list alarm" : "card list"} aria-label={t("request-earlier")}>
      {all.map(({ ref, areas, open }) => (
        <LeadRow key={ref} href={afterHref(ref)} icon={grave ? "alert" : "call"}>
          <span>{t("request-earlier-open", { n: open.length })}</span>
          <span class="label under">{areas}</span>
        </LeadRow>
      ))}
    </nav>
  );
}

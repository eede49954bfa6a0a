/** People in danger because their equipment runs out: each row leads to their page as a special customer, or to entering them. */

import type { Danger } from "../../core/folds/dangers";
import { isAffected } from "../../core/plan/plan-lookups";
import { isOfEquipment, isThem } from "../../core/readings/matters/endangered";
import { LeadRow } from "../../ui/lead-row";
import { dangerPlace, dangerRoom, dangerSpot } from "../incident/danger-words";
import { matterHere, situation } from "../incident/situation";
import { edition, readsOnly } from "../record/store";
import { darkIn } from "../several/outage-there";
import { t } from "../words/i18n";
import { areaNames } from "../words/words";
import { type KnownCustomer, knownCustomers, proposals } from "./proposals";

/** Whom somebody told of in danger, by ref; null where that is over. */
export const dangerBy = (ref: string | undefined): Danger | null =>
  situation.value.danger.find(({ refs }) => ref !== undefined && refs.includes(ref)) ?? null;

export const endangered = (): readonly Danger[] =>
  situation.value.danger.filter(({ kind }) => edition.value && isOfEquipment(edition.value, kind));

/** Which special customer somebody in danger is; nobody is written down twice: who was found there is them. */
export const customerIn = (danger: Danger): KnownCustomer | undefined =>
  knownCustomers.value.find((each) => isThem(danger, each)) ??
  proposals.value.find(({ area, place }) => area === danger.area && place !== "" && place === dangerRoom(danger));

/** The way to the special customer, or to entering them. */
export function LeadToCustomer({ danger }: { danger: Danger }) {
  const found = customerIn(danger);
  const href = found ? `/contacts/${found.id}` : `/customers/new?of=${encodeURIComponent(danger.entry.ref)}`;
  return (
    <LeadRow href={href}>
      {found ? found.name : dangerPlace(danger)}
      <span class="label under">{found ? dangerSpot(danger) || dangerPlace(danger) : t("customer-new")}</span>
    </LeadRow>
  );
}

/** Nobody has said that it is dark where they are: the way to say so. */
export function LeadToReport({ danger: { area } }: { danger: Danger }) {
  const of = matterHere.value;
  const isTold = area === null || !of || isAffected(of.edition, area, darkIn(of.view));
  if (isTold || of.view.drill || readsOnly.value) return null;
  return (
    <LeadRow href={`/report?area=${area}`} icon="place">
      {t("danger-dark-untold", { place: areaNames([area]) })}
    </LeadRow>
  );
}

export function Endangered() {
  const all = endangered();
  if (all.length === 0 || readsOnly.value) return null;
  return (
    <ul class="card list" aria-label={t("now-danger")}>
      {all.map((danger) => (
        <li key={danger.entry.ref}>
          <LeadToCustomer danger={danger} />
        </li>
      ))}
    </ul>
  );
}

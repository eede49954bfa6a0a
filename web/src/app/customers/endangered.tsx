/** People in danger because their equipment runs out: each row leads to their page as a special customer, or to entering them. */

import type { Danger } from "../../core/folds/dangers";
import { byId } from "../../core/plan/plan-lookups";
import { LeadRow } from "../../ui/lead-row";
import { dangerPlace, dangerRoom } from "../incident/danger-words";
import { situation } from "../incident/situation";
import { edition, readsOnly } from "../record/store";
import { t } from "../words/i18n";
import { proposals } from "./proposals";

/** A danger whose list has special customers called is one of those. */
function isOfCustomer({ kind }: Danger): boolean {
  const planned = byId(edition.value?.dangers ?? [], kind ?? "");
  const list = planned && byId(edition.value?.lists ?? [], planned.list);
  return list?.pages.some(({ items }) => items.some(({ customers }) => customers)) ?? false;
}

/** Whom somebody told of in danger, by ref; null where that is over. */
export const dangerBy = (ref: string | undefined): Danger | null =>
  situation.value.danger.find(({ refs }) => ref !== undefined && refs.includes(ref)) ?? null;

export const endangered = (): readonly Danger[] => situation.value.danger.filter(isOfCustomer);

/** Nobody is written down twice: who was found where the danger is, is them. */
const foundAt = (danger: Danger) =>
  proposals.value.find(({ area, place }) => area === danger.area && place !== "" && place === dangerRoom(danger));

function Row({ danger }: { danger: Danger }) {
  const found = foundAt(danger);
  const href = found ? `/contacts/${found.id}` : `/customers/new?of=${encodeURIComponent(danger.entry.ref)}`;
  return (
    <li>
      <LeadRow href={href}>
        {found ? found.name : dangerPlace(danger)}
        <span class="label under">{found ? dangerPlace(danger) : t("customer-new")}</span>
      </LeadRow>
    </li>
  );
}

export function Endangered() {
  const all = endangered();
  if (all.length === 0 || readsOnly.value) return null;
  return (
    <ul class="card list" aria-label={t("now-danger")}>
      {all.map((danger) => (
        <Row key={danger.entry.ref} danger={danger} />
      ))}
    </ul>
  );
}

/** Of whose equipment runs out: who it is, where that is known, and how long it still lasts. */

import { areaPath } from "../../core/plan/plan-lookups";
import { ChooseOne } from "../../ui/choices";
import { customersInOrder } from "../calls/callees";
import { HOUR_MS, HOURS, hourOptions } from "../customers/hours";
import { isWaiting, knownCustomer, knownCustomers } from "../customers/proposals";
import { plan, trueNow } from "../record/store";
import { t } from "../words/i18n";
import { areaNames, when } from "../words/words";
import type { Chosen, Spot } from "./danger-report";

/** Nobody of the list. */
const NOBODY = "";
/** So many are seen at a glance. */
const MOST = 8;

interface Fields {
  readonly chosen: Chosen;
  readonly spots: readonly Spot[];
  readonly onChoose: (part: Partial<Chosen>) => void;
}

const pathOf = (area: string | null): readonly string[] =>
  area === null || plan.value === null ? [] : areaPath(plan.value, area).map(({ id }) => id);

/** Those with equipment: at the place that was chosen, else all, in the order in which they are called. */
function Who({ chosen, spots, onChoose }: Fields) {
  const all = customersInOrder(knownCustomers.value).filter(
    ({ id, battery_hours: hours }) => hours !== null || isWaiting(id) || id === chosen.customer,
  );
  const isThere = ({ id, area }: (typeof all)[number]) =>
    chosen.place === null || id === chosen.customer || pathOf(area).includes(chosen.place);
  const offered = all.filter(isThere).slice(0, MOST);
  if (offered.length === 0) return null;
  const choose = (id: string) => {
    const customer = id === NOBODY ? null : knownCustomer(id);
    const path = pathOf(customer?.area ?? null);
    const spot = spots.findLast(({ value }) => path.includes(value));
    onChoose({ customer: customer?.id ?? null, ...(spot && { place: spot.value }) });
  };
  const label = ({ name, area, place }: (typeof all)[number]) =>
    [name, [area === null ? "" : areaNames([area]), place].filter(Boolean).join(" ")].filter(Boolean).join(" · ");
  return (
    <ChooseOne
      legend={t("danger-who")}
      options={[
        ...offered.map((each) => ({ value: each.id, label: label(each) })),
        { value: NOBODY, label: t("danger-who-nobody") },
      ]}
      value={chosen.customer}
      onChoose={choose}
    />
  );
}

/** Counted from the tap: that it is said a minute later changes nothing. */
function Lasts({ chosen, onChoose }: Omit<Fields, "spots">) {
  const known = chosen.until === null ? t("danger-lasts") : t("danger-lasts-known", { time: when(chosen.until) });
  return (
    <ChooseOne
      legend={known}
      options={hourOptions()}
      value={HOURS.find((each) => each === chosen.hours) ?? null}
      onChoose={(hours) => onChoose({ hours, until: (trueNow() + Number(hours) * HOUR_MS) * 1000 })}
    />
  );
}

export function EquipmentFields(fields: Fields) {
  return (
    <>
      <Who {...fields} />
      <Lasts {...fields} />
    </>
  );
}

/** How long the device of a special customer goes on without power. */

import { dangerFor, isUntold } from "../../core/readings/matters/endangered";
import { situation } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { lasting } from "../words/words";
import { HOUR_MS } from "./hours";
import type { KnownCustomer } from "./proposals";

/** As the list has it; "" where nobody has said. */
export function lastsWords(hours: number | null): string {
  if (hours === null) return "";
  return hours === 0 ? t("contacts-lasts-not") : t("contacts-lasts", { span: lasting(hours * HOUR_MS) });
}

/** The same, but that somebody must ask where they said that it runs out, and not when. */
export function lastsHere(customer: KnownCustomer): string {
  const danger = dangerFor({ situation: situation.value }, customer);
  const untold = edition.value !== null && isUntold(edition.value, danger);
  return untold ? t("danger-lasts-unknown") : lastsWords(customer.battery_hours);
}

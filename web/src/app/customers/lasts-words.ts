/** How long the device of a special customer goes on without power. */

import { lastChecks } from "../../core/folds/customer-checks";
import { deviceNow } from "../../core/readings/matters/customers";
import { isTaken } from "../../core/readings/matters/endangered";
import { matterHere } from "../incident/situation";
import { t } from "../words/i18n";
import { lasting } from "../words/words";
import { HOUR_MS } from "./hours";
import { poweredWords } from "./power-words";
import type { KnownCustomer } from "./proposals";

/** As the list has it; "" where nobody has said. */
export function lastsWords(hours: number | null): string {
  if (hours === null) return "";
  return hours === 0 ? t("contacts-lasts-not") : t("contacts-lasts", { span: lasting(hours * HOUR_MS) });
}

/** The same, but what keeps them going instead in the outage at hand, or that somebody must ask. */
export function lastsHere(customer: KnownCustomer): string {
  const here = matterHere.value;
  const last = here && lastChecks(here.scene.customerChecks).get(customer.id);
  const device = here && deviceNow(here.edition, here.scene, customer);
  const powered = isTaken(last) ? last?.powered : device?.powered;
  if (powered) return poweredWords(powered);
  return device?.untold ? t("danger-lasts-unknown") : lastsWords(customer.battery_hours);
}

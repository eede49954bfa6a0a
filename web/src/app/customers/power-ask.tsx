/** What keeps somebody going instead of their device, asked where it has stopped and offered at any time, and how long that lasts: one tap each. */

import { CHECK_POWERS } from "../../core/catalogue/words";
import { lastChecks, type Powered } from "../../core/folds/customer-checks";
import { dangerFor, isTaken, unlessBack } from "../../core/readings/matters/endangered";
import { isShort } from "../../core/readings/matters/next-look";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Notice } from "../../ui/notice";
import type { Of } from "../incident/situation";
import { readsOnly } from "../record/store";
import { t } from "../words/i18n";
import { hourOptions } from "./hours";
import type { KnownCustomer } from "./proposals";
import { check } from "./round";

/** A bottle helps whoever breathes oxygen, and nobody with another device; of whom nothing is said it is asked. */
const BOTTLE = /^$|氧|oxygen/iu;
const mayHaveBottle = ({ need, device }: KnownCustomer): boolean => BOTTLE.test(need + device);

interface Asked {
  readonly of: Of;
  readonly customer: KnownCustomer;
  /** As the screen names them. */
  readonly who: string;
}

function Powers({ of, customer, who }: Asked) {
  return (
    <div class="two">
      {CHECK_POWERS.filter((power) => power !== "bottle" || mayHaveBottle(customer)).map((power) => (
        <Button key={power} size="tall" onPress={() => check(of, customer, { result: "well", who, power })}>
          {t("customer-power", { power })}
        </Button>
      ))}
    </div>
  );
}

export function PowerAsk(asked: Asked) {
  return (
    <>
      <Notice tone="bad">{t("customer-power-ask")}</Notice>
      {!readsOnly.value && <Powers {...asked} />}
    </>
  );
}

/** Whoever has a device may go on with something else, or be taken to hospital, at any time. */
export function PowerChange(asked: Asked) {
  const { device, battery_hours: hours, id } = asked.customer;
  const { scene } = asked.of;
  const danger = dangerFor(scene, asked.customer);
  const last = lastChecks(scene.customerChecks).get(id);
  const hasDevice = device !== "" || hours !== null || danger !== undefined;
  if (readsOnly.value || !hasDevice || isTaken(last, unlessBack(last?.powered ?? null, danger))) return null;
  return (
    <>
      <p class="label">{t("customer-power-change")}</p>
      <Powers {...asked} />
    </>
  );
}

/** Of a bottle or another supply, where nobody has said how long it lasts. */
export function PowerLasts({ of, customer, who, powered }: Asked & { readonly powered: Powered | null }) {
  if (!powered || powered.until !== null || !isShort(powered.by) || readsOnly.value) return null;
  const { by: power } = powered;
  return (
    <ChooseOne
      legend={t("customer-power-lasts", { power })}
      options={hourOptions().slice(1)}
      value={null}
      onChoose={(hours) => void check(of, customer, { result: "well", who, power, hours })}
    />
  );
}

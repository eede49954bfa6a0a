/** What keeps somebody going whose device has stopped and who was said to be well, and how long that lasts: one tap each. */

import { CHECK_POWERS } from "../../core/catalogue/words";
import type { Powered } from "../../core/folds/customer-checks";
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
  readonly of: Pick<Of, "view">;
  readonly customer: KnownCustomer;
  /** As the screen names them. */
  readonly who: string;
}

export function PowerAsk({ of, customer, who }: Asked) {
  return (
    <>
      <Notice tone="bad">{t("customer-power-ask")}</Notice>
      {!readsOnly.value && (
        <div class="two">
          {CHECK_POWERS.filter((power) => power !== "bottle" || mayHaveBottle(customer)).map((power) => (
            <Button key={power} size="tall" onPress={() => check(of, customer, { result: "well", who, power })}>
              {t("customer-power", { power })}
            </Button>
          ))}
        </div>
      )}
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

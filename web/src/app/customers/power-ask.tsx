/** What keeps somebody going whose device has stopped and who was said to be well: one tap. */

import { CHECK_POWERS } from "../../core/catalogue/words";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import type { Of } from "../matters/matter-words";
import { readsOnly } from "../record/store";
import { t } from "../words/i18n";
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

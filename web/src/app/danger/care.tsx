/** What to do now for somebody whose equipment runs out: how long it lasts, who asks again and when, who it is. */

import type { ComponentChildren } from "preact";
import type { Danger } from "../../core/folds/dangers";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { LeadToCustomer, LeadToReport } from "../customers/endangered";
import { NextLook } from "../customers/next-look";
import { PowerAsk, PowerChange, PowerLasts } from "../customers/power-ask";
import { round } from "../customers/round";
import { matterHere } from "../incident/situation";
import { matters } from "../matters/matters";
import { connected } from "../record/connection";
import { readsOnly } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { plannedOf } from "./danger-fields";
import { chosenOf, revise } from "./danger-report";
import { equipmentOf, lastsNow } from "./equipment";

async function askedAgain(danger: Danger): Promise<void> {
  const chosen = chosenOf(danger);
  if (await revise(danger, { ...chosen, ...plannedOf(chosen) })) {
    show({ text: t(connected.value ? "danger-asked-said" : "danger-revised-offline") });
  }
}

interface CareProps {
  readonly danger: Danger;
  /** With what may keep them going instead. */
  readonly isWhole?: boolean;
  readonly children?: ComponentChildren;
}

/** Children stand below how long it lasts: whom to call before all else. */
export function Care({ danger, isWhole = false, children }: CareProps) {
  const of = matterHere.value;
  const equipment = equipmentOf(danger);
  if (!(of && equipment)) return <>{children}</>;
  const { customer, asks, hasStopped } = equipment;
  const visit = customer && round.value.find((each) => each.matter.id === customer.id);
  const own = matters.value.find(({ kind, id }) => kind === "danger" && id === danger.entry.ref);
  const matter = visit?.matter ?? own;
  const asked = customer && { of, customer, who: customer.name };
  return (
    <>
      {asks && asked ? (
        <PowerAsk {...asked} />
      ) : (
        <Notice tone={hasStopped || asks ? "bad" : "warn"}>{lastsNow(equipment)}</Notice>
      )}
      {asked && <PowerLasts {...asked} powered={equipment.powered} />}
      {isWhole && asked && !asks && <PowerChange {...asked} />}
      {children}
      {customer?.agreed_help && <Notice icon="hand">{customer.agreed_help}</Notice>}
      {matter && <NextLook of={of} matter={matter} />}
      {!(visit || hasStopped || asks || readsOnly.value) && (
        <Button size="tall" icon="check" onPress={() => void askedAgain(danger)}>
          {t("danger-asked")}
        </Button>
      )}
      {!readsOnly.value && (
        <div class="list">
          <LeadToCustomer danger={danger} />
          <LeadToReport danger={danger} />
        </div>
      )}
    </>
  );
}

/** What to do now for somebody whose equipment runs out: how long it lasts, who asks again and when, who it is. */

import type { Danger } from "../../core/folds/dangers";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { customerIn, LeadToCustomer } from "../customers/endangered";
import { NextLook } from "../customers/next-look";
import { round } from "../customers/round";
import { matterHere, matters } from "../matters/matters";
import { connected } from "../record/connection";
import { readsOnly, thisMinute } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { when } from "../words/words";
import { plannedOf } from "./danger-fields";
import { chosenOf, revise } from "./danger-report";

async function askedAgain(danger: Danger): Promise<void> {
  const chosen = chosenOf(danger);
  if (await revise(danger, { ...chosen, ...plannedOf(chosen) })) {
    show({ text: t(connected.value ? "danger-asked-said" : "danger-revised-offline") });
  }
}

/** How long it lasts, or that this is the first thing to ask. */
function Lasts({ until }: { until: number | null }) {
  if (until === null) return <Notice tone="warn">{t("danger-lasts-unknown")}</Notice>;
  const over = until < thisMinute.value;
  return (
    <Notice tone={over ? "bad" : "warn"}>
      {t(over ? "customer-ended" : "danger-lasts-until", { time: when(until) })}
    </Notice>
  );
}

export function Care({ danger }: { danger: Danger }) {
  const of = matterHere.value;
  const customer = customerIn(danger);
  const visit = customer && round.value.find((each) => each.matter.id === customer.id);
  const own = matters.value.find(({ kind, id }) => kind === "danger" && id === danger.entry.ref);
  const matter = visit?.matter ?? own;
  if (!of) return null;
  return (
    <>
      <Lasts until={visit?.endsAt ?? danger.until} />
      {matter && <NextLook of={of} matter={matter} />}
      {!(visit || readsOnly.value) && (
        <Button size="tall" icon="check" onPress={() => void askedAgain(danger)}>
          {t("danger-asked")}
        </Button>
      )}
      {!readsOnly.value && (
        <div class="list">
          <LeadToCustomer danger={danger} />
        </div>
      )}
    </>
  );
}

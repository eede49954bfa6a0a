import { useState } from "preact/hooks";
import { CallButton } from "../../app/calls/call-button";
import { customerCallee } from "../../app/calls/callees";
import { PowerAsk, PowerChange, PowerLasts } from "../../app/customers/power-ask";
import type { KnownCustomer } from "../../app/customers/proposals";
import { check, customerOf, visitLines, visitPlace } from "../../app/customers/round";
import type { Of } from "../../app/incident/situation";
import { take } from "../../app/matters/matter-acts";
import { MatterSheet } from "../../app/matters/matter-sheet";
import { matterWords } from "../../app/matters/matter-words";
import { isUnseen } from "../../app/matters/matters";
import { nameOf, readsOnly, thisMinute } from "../../app/record/store";
import { Unheard } from "../../app/response/unheard";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { CHECK_RESULTS } from "../../core/catalogue/words";
import type { Visit } from "../../core/readings/response/customer-round";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";

interface RowProps {
  readonly of: Of;
  readonly visit: Visit;
}

/** Who it is, what they need, what was agreed, who comes: not to be read over a shoulder before it is asked for. */
function Who({ of, visit, customer }: RowProps & { readonly customer: KnownCustomer }) {
  const [giving, setGiving] = useState(false);
  const { matter } = visit;
  const callee = customerCallee(customer);
  const [number] = callee.numbers;
  const what = matterWords(of, matter);
  return (
    <div class="stack">
      <div class="row">
        <p class="grow">
          <b>{customer.name}</b>
          <span class="label under">{[customer.need, customer.agreed_help].filter(Boolean).join(" · ")}</span>
          {customer.helper !== null && (
            <span class="label under">{t("round-helper", { who: nameOf(customer.helper) })}</span>
          )}
        </p>
        {number !== undefined && <CallButton callee={callee} number={number} size="square" />}
      </div>
      {!readsOnly.value && (
        <div class="two">
          {matter.keepers.length === 0 && (
            <Button onPress={() => void take(of, matter, what)}>{t("round-take")}</Button>
          )}
          <Button onPress={() => setGiving(true)}>{t("matter-more")}</Button>
        </div>
      )}
      <LeadRow href={`/contacts/${customer.id}`}>{t("round-all")}</LeadRow>
      {giving && <MatterSheet of={of} matter={matter} onClose={() => setGiving(false)} />}
    </div>
  );
}

/** One customer: where, how long one may wait, how they were last; who it is opens with a tap. */
export function VisitRow({ of, visit, first }: RowProps & { readonly first: boolean }) {
  const [open, setOpen] = useState(false);
  const customer = customerOf(visit);
  if (!customer) return null;
  const { matter, inNeed, endsAt, asksPower, powered, help, helping } = visit;
  const grave = inNeed || (endsAt !== null && endsAt < thisMinute.value);
  const [state = "", ...more] = visitLines(of, visit);
  const who = visitPlace(visit);
  const asked = { of, customer, who };
  return (
    <li class="stack">
      <button type="button" class="leads" aria-expanded={open} onClick={() => setOpen(!open)}>
        {grave && <Icon name="alert" size="small" />}
        <span class="grow">
          {who}
          <span class={grave ? "bad under" : "label under"}>{state}</span>
          {more.map((line) => (
            <span key={line} class="label under">
              {line}
            </span>
          ))}
        </span>
        {matter.due !== null && <Countdown at={matter.due} />}
        <Icon name={open ? "up" : "onward"} size="small" />
      </button>
      {open && <Who of={of} visit={visit} customer={customer} />}
      {asksPower && <PowerAsk {...asked} />}
      {open && <PowerLasts {...asked} powered={powered} />}
      {open && !asksPower && <PowerChange {...asked} />}
      {help !== null && (
        <LeadRow href={`/help/${help.entry.ref}`} icon="hand">
          {t("round-help")}
        </LeadRow>
      )}
      {help !== null && isUnseen(help.entry) && <Unheard />}
      {helping !== null && helping.keepers.length === 0 && !readsOnly.value && (
        <Button size="tall" onPress={() => void take(of, helping, matterWords(of, helping))}>
          {t("round-help-take")}
        </Button>
      )}
      {(first || open) && !readsOnly.value && (
        <div class="three">
          {CHECK_RESULTS.map((result) => (
            <Button
              key={result}
              size="tall"
              label={t("round-result-of", { where: who, result })}
              onPress={() => check(of, customer, { result, who })}
            >
              {t("customer-result", { result })}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

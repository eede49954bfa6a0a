/** Whether a special customer was found well: what was seen last, one tap for what is seen now, who looks next and when. */

import { CallButton } from "../../app/calls/call-button";
import { publicNumber } from "../../app/calls/callees";
import { LeadToReport } from "../../app/customers/endangered";
import { LeftToSee, leftToSee } from "../../app/customers/left-to-see";
import { NextLook } from "../../app/customers/next-look";
import { PowerAsk, PowerChange, PowerLasts } from "../../app/customers/power-ask";
import { poweredWords } from "../../app/customers/power-words";
import { type KnownCustomer, knownCustomer } from "../../app/customers/proposals";
import { askedWords, check, helpWords, lookedWords, onRound, round } from "../../app/customers/round";
import { equipmentOf, lastsNow } from "../../app/danger/equipment";
import { inEnded } from "../../app/incident/ended-incident";
import { matterHere, type Of } from "../../app/incident/situation";
import { isUnseen } from "../../app/matters/matters";
import { edition, endedIncident, readsOnly, shownIncident, thisMinute } from "../../app/record/store";
import { Unheard } from "../../app/response/unheard";
import { t } from "../../app/words/i18n";
import { name, when } from "../../app/words/words";
import { CHECK_RESULTS } from "../../core/catalogue/words";
import type { CustomerCheck } from "../../core/folds/customer-checks";
import type { Danger } from "../../core/folds/dangers";
import { lastLooks } from "../../core/readings/matters/customers";
import { dangerFor, isTaken } from "../../core/readings/matters/endangered";
import { ambulanceWithin, type Visit } from "../../core/readings/response/customer-round";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";

/** `alone`: nobody is asked to look again, so the time that was said then stands with it. */
function LastCheck({ last, alone }: { last: CustomerCheck; alone: boolean }) {
  const look = last.result === "well" ? ({ icon: "clock" } as const) : ({ tone: "bad" } as const);
  return (
    <Notice {...look}>
      {lookedWords(last)}
      {alone && last.next !== null && <span class="label under">{t("customer-again", { time: when(last.next) })}</span>}
    </Notice>
  );
}

/** What the plan has done for those like them: the list that calls the most of them, and what to say. */
function ByPlan({ customer: { battery_hours: hours } }: { customer: KnownCustomer }) {
  const asked = hours === null ? "others" : "battery";
  const calls = (edition.value?.lists ?? []).flatMap(({ id, pages }) => {
    const items = pages.flatMap((page) => page.items).filter(({ customers }) => customers);
    const item = items.find(({ customers }) => customers === asked);
    return item ? [{ id, item, many: items.length }] : [];
  });
  const [call] = calls.toSorted((a, b) => b.many - a.many);
  return (
    call && (
      <div class="list">
        <LeadRow href={`/lists/${call.id}?at=${call.item.id}`} icon="lists">
          {name("lists", call.id)}
        </LeadRow>
        {call.item.scripts.map((id) => (
          <LeadRow key={id} href={`/scripts/${id}`} icon="say">
            {name("scripts", id)}
          </LeadRow>
        ))}
      </div>
    )
  );
}

/** Those in danger who they are, where their equipment runs out. */
export const inDanger = (id: string): Danger | undefined => {
  const [customer, of] = [knownCustomer(id), matterHere.value];
  return customer && of ? dangerFor(of.scene, customer) : undefined;
};

/** Whether an ambulance may be needed: a device that ends soon, or somebody in need. */
const isGrave = (of: Of, { endsAt, inNeed }: Visit): boolean =>
  inNeed || (endsAt !== null && endsAt < thisMinute.value + ambulanceWithin(of.edition));

function Ambulance() {
  const words = t("contacts-120");
  return <CallButton callee={publicNumber("120", words)} number="120" words={`${words} 120`} />;
}

function Help({ of, visit, customer }: { of: Of; visit: Visit | undefined; customer: KnownCustomer }) {
  const help = visit?.help;
  const anew = customer.area === null ? "/help" : `/help?area=${customer.area}`;
  return (
    <>
      <LeadRow href={inEnded(of.view, help ? `/help/${help.entry.ref}` : anew)} icon="hand">
        {t(help ? "round-help" : "customer-send-help")}
        {visit && <span class="label under">{helpWords(visit)}</span>}
      </LeadRow>
      {help && isUnseen(help.entry) && <Unheard />}
    </>
  );
}

/** Who was found waits for the desk: not yet sent, in quiet times, or on the list of all who may know. */
export function FoundNotice({ id }: { id: string }) {
  const report = knownCustomer(id)?.report;
  if (report && !isUnseen(report)) return <Notice icon="clock">{t("customer-waits-desk")}</Notice>;
  return round.value.some(({ matter }) => matter.id === id) ? null : (
    <Notice icon="clock">{t("customer-waits-here")}</Notice>
  );
}

/** What whoever took the call must know before all else. */
function AtOnce({ danger, customer }: { danger: Danger; customer: KnownCustomer }) {
  const equipment = equipmentOf(danger);
  const isShown = equipment !== null && !equipment.asks;
  return (
    <>
      {isShown && <Notice tone={equipment.hasStopped ? "bad" : "warn"}>{lastsNow(equipment)}</Notice>}
      {customer.agreed_help && <Notice icon="hand">{customer.agreed_help}</Notice>}
      <Ambulance />
      <LeadToReport danger={danger} />
    </>
  );
}

/** During an outage, and of what one that ended has left: nobody is looked after by the hour in between. */
export function CustomerCheckCard({ id }: { id: string }) {
  const customer = knownCustomer(id);
  const of = shownIncident.value && matterHere.value;
  const visit = round.value.find(({ matter }) => matter.id === id);
  // Who is in the dark again is looked after in what is on.
  if (endedIncident.value && onRound.value.has(id))
    return (
      <div class="card list">
        <LeadRow href={`/contacts/${id}`}>{t("customer-check")}</LeadRow>
      </div>
    );
  if (!(customer && of && (visit || endedIncident.value || leftToSee.value.every(({ matter }) => matter.id !== id))))
    return <LeftToSee id={id} />;
  const danger = inDanger(id);
  const asked = { of, customer, who: customer.name };
  const last = lastLooks(of.edition, of.scene)(customer);
  const powered = visit ? visit.powered : isTaken(last) ? last?.powered : null;
  return (
    <section class="card stack" aria-label={t("customer-check")}>
      <h2>{t("customer-check")}</h2>
      {visit?.isBack && <Notice icon="clock">{t("customer-is-back")}</Notice>}
      {visit?.untold && !danger && <Notice tone="warn">{t("danger-lasts-unknown")}</Notice>}
      {visit?.asksPower && <PowerAsk {...asked} />}
      {visit && danger && <AtOnce danger={danger} customer={customer} />}
      {powered && !danger && <Notice icon="check">{poweredWords(powered)}</Notice>}
      {visit && <PowerLasts {...asked} powered={visit.powered} />}
      {last ? (
        <LastCheck last={last} alone={!(visit || isTaken(last))} />
      ) : (
        <p class="label">{askedWords(null, of.scene.tries.get(id))}</p>
      )}
      {!readsOnly.value && (
        <div class="three">
          {CHECK_RESULTS.map((result) => (
            <Button key={result} size="tall" onPress={() => check(of, customer, { result, who: customer.name })}>
              {t("customer-result", { result })}
            </Button>
          ))}
        </div>
      )}
      {visit && !visit.asksPower && <PowerChange {...asked} />}
      {visit && !danger && isGrave(of, visit) && <Ambulance />}
      {(last?.result === "needs_help" || visit?.help) && <Help of={of} visit={visit} customer={customer} />}
      {visit && <NextLook of={of} matter={visit.matter} />}
      <ByPlan customer={customer} />
    </section>
  );
}

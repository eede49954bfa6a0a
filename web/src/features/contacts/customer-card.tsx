/** What one must know of a special customer who calls: what they need, how long it lasts, what was agreed, who helps. */

import { CallButton } from "../../app/calls/call-button";
import { personCallee } from "../../app/calls/callees";
import { lastsWords } from "../../app/customers/lasts-words";
import { poweredWords } from "../../app/customers/power-words";
import { type KnownCustomer, knownCustomer } from "../../app/customers/proposals";
import { staffing } from "../../app/duties/staffing";
import { inLineReason } from "../../app/duties/stand-in-words";
import { matterHere } from "../../app/incident/situation";
import { directory, nameOf, shownIncident, thisMinute } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { lasting, when } from "../../app/words/words";
import { type InLine, lineOf } from "../../core/readings/duties/stand-ins";
import { type DeviceNow, deviceNow, WITH_POWER } from "../../core/readings/matters/customers";
import { dangerFor, MINUTE } from "../../core/readings/matters/endangered";
import { Fact } from "../../ui/fact";
import { Notice } from "../../ui/notice";

/** How it stands with the device; `isTold`: somebody said in this outage how long it lasts, or that it runs out. Null: no outage is on, or looked at afterwards. */
function deviceHere(of: KnownCustomer): (DeviceNow & { readonly isTold: boolean }) | null {
  const here = shownIncident.value && matterHere.value;
  if (!here) return null;
  const device = deviceNow(here.edition, here.scene, of);
  return { ...device, isTold: device.untold || (dangerFor(here.scene, of)?.until ?? null) !== null };
}

const NOTHING_SAID = { ...WITH_POWER, isTold: false };

/** What is known of it beforehand stands there until somebody said more, or it is over; that it stopped stands below. */
function Device({ of }: { of: KnownCustomer }) {
  const { device, battery_hours: hours } = of;
  if (device === "" && hours === null) return null;
  const { ends, powered, isTold, asksPower } = deviceHere(of) ?? NOTHING_SAID;
  const over = ends !== null && ends < thisMinute.value + MINUTE;
  const goesOn = powered !== null && !over;
  return (
    <Fact name={t("customer-device")}>
      {[device, powered || over || isTold ? "" : lastsWords(hours)].filter(Boolean).join(" · ")}
      {goesOn && <span class="label under">{poweredWords(powered)}</span>}
      {ends !== null && !(goesOn || (over && (isTold || asksPower))) && (
        <Notice tone={over ? "bad" : "warn"}>
          {t(over ? "customer-ended" : "customer-ends", { time: when(ends) })}
        </Notice>
      )}
    </Fact>
  );
}

/** Who comes, or whoever stands in for them where they can not be had: in the order in which they are called. */
function Helper({ id }: { id: string }) {
  return (
    <Fact name={t("customer-helper")}>
      <ul class="list" aria-label={t("customer-helper")}>
        {lineOf(staffing.value, id).map((each) => (
          <HelperRow key={each.person} of={each} />
        ))}
      </ul>
    </Fact>
  );
}

function HelperRow({ of }: { of: InLine }) {
  const person = directory.value?.people.find(({ id }) => id === of.person);
  const callee = person && personCallee(person);
  const number = callee?.numbers[0];
  const why = inLineReason(of);
  return (
    <li class="row">
      <a class="leads grow" href={`/contacts/${of.person}`}>
        <span class="grow">
          {nameOf(of.person)}
          {why && <span class="label under">{why}</span>}
        </span>
      </a>
      {callee && number && <CallButton callee={callee} number={number} size="square" />}
    </li>
  );
}

/** In the order in which one asks when they call. */
export function CustomerCard({ id }: { id: string }) {
  const customer = knownCustomer(id);
  if (!customer) return null;
  const { need, agreed_help: help, helper, check_every: every } = customer;
  const by = customer.agreed_by || (customer.report ? nameOf(customer.report.action?.actor ?? null) : "");
  const facts = [need, customer.device, help, helper, every, customer.battery_hours].some(
    (each) => each !== "" && each !== null,
  );
  if (!facts) return null;
  return (
    <dl class="card stack">
      {need && <Fact name={t("customer-need")}>{need}</Fact>}
      <Device of={customer} />
      {help && (
        <Fact name={t("customer-new-agreed")}>
          {help}
          {by && <span class="label under">{t("customer-agreed-by", { who: by })}</span>}
        </Fact>
      )}
      {helper !== null && <Helper id={helper} />}
      {every !== null && (
        <Fact name={t("customer-every")}>{t("contacts-every", { span: lasting(every * 60_000) })}</Fact>
      )}
    </dl>
  );
}

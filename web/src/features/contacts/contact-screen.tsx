import { useRoute } from "preact-iso/router";
import { CallButton } from "../../app/calls/call-button";
import { CallGrid } from "../../app/calls/call-grid";
import { CallOutcome } from "../../app/calls/call-outcome";
import { CalleeRow } from "../../app/calls/callee-row";
import { type Callee, calleeOf, contactWords, isCustomer, personCallee } from "../../app/calls/callees";
import { MessageButton } from "../../app/calls/message-button";
import { isCallPending, setPendingCall } from "../../app/calls/pending-call";
import { TriedLine } from "../../app/calls/tried-line";
import { isWaiting, takenAs } from "../../app/customers/proposals";
import { copy } from "../../app/device/platform";
import { staffing } from "../../app/duties/staffing";
import { shiftWords } from "../../app/duties/stand-in-words";
import { backTo } from "../../app/incident/ended-incident";
import { directory, edition, nameOf, readsOnly } from "../../app/record/store";
import { fail, show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { name, say } from "../../app/words/words";
import type { Contact } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { lineOf } from "../../core/readings/duties/stand-ins";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { CustomerCard } from "./customer-card";
import { CustomerCheckCard, FoundNotice, inDanger } from "./customer-check";
import { History } from "./history";
import { PromisesOf } from "./promises-of";

async function copyNumber(number: string): Promise<void> {
  if (await copy(number)) show({ text: t("contact-copied", { number }) });
  else fail(t("contact-not-copied"), t("shell-close"));
}

function Numbers({ callee }: { callee: Callee }) {
  return (
    <>
      {callee.numbers.map((number, index) => (
        <section class="card stack" key={`${callee.labels[index]} ${number}`} aria-label={number}>
          <div class="row">
            <p class="grow">
              <span class="title">{number}</span>
              <span class="label under">{callee.labels[index]}</span>
            </p>
            <Button
              size="square"
              icon="copy"
              label={t("contact-copy", { number })}
              onPress={() => void copyNumber(number)}
            />
          </div>
          <CallGrid>
            <CallButton callee={callee} number={number} kind={index === 0 && !isCallPending() ? "go" : undefined} />
            <MessageButton callee={callee} number={number} />
          </CallGrid>
        </section>
      ))}
    </>
  );
}

/** Ways that are no telephone: a message, an app, a web page, a walk. */
function OtherRoutes({ contact, callee }: { contact: Contact; callee: Callee }) {
  const routes = contact.routes.filter((route) => route.kind !== "phone");
  if (routes.length === 0) return null;
  return (
    <section class="card" aria-label={t("contact-other-ways")}>
      <h2>{t("contact-other-ways")}</h2>
      <ul class="list">
        {routes.map((route) => (
          <li key={`${route.kind} ${route.value}`} class="row">
            <span class="grow">
              {say(route.name)}
              {route.value && <span class="label under">{route.value}</span>}
            </span>
            {route.kind === "sms" && route.value && (
              <MessageButton callee={callee} number={route.value} size="square" sure />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Leads({ contact, callee }: { contact: Contact | null; callee: Callee }) {
  const next = contact?.next ?? null;
  if (next === null && callee.scripts.length === 0) return null;
  return (
    <div class="card list">
      {callee.scripts.map((script) => (
        <LeadRow key={script} href={`/scripts/${script}`} icon="say">
          {name("scripts", script)}
        </LeadRow>
      ))}
      {next !== null && (
        <LeadRow href={`/contacts/${next}`} icon="call">
          {t("contact-next", { name: contactWords(next) })}
        </LeadRow>
      )}
    </div>
  );
}

/** When a colleague works, and for whom they stand in. */
function Roster({ id }: { id: string }) {
  const person = directory.value?.people.find((each) => each.id === id);
  if (!person) return null;
  const others = person.deputy_of.map(nameOf).join(t("shell-joiner"));
  // A copy of the directory that an earlier build kept says nothing of shifts.
  const told = [shiftWords(person.shifts ?? []), others && t("staffing-stands-for", { who: others })].filter(Boolean);
  return told.length > 0 && <p>{told.join(" · ")}</p>;
}

/** Whoever stands in for a colleague, who can be had before who can not. */
function Deputies({ id }: { id: string }) {
  const people = directory.value?.people ?? [];
  const inLine = lineOf(staffing.value, id).map(({ person }) => person);
  const named = people.filter(({ deputy_of }) => deputy_of.includes(id)).map((each) => each.id);
  const known = [...new Set([...inLine, ...named])].flatMap((each) => byId(people, each) ?? []);
  const others = known.filter((each) => each.id !== id);
  if (others.length === 0) return null;
  return (
    <section class="card" aria-label={t("contact-deputies")}>
      <h2>{t("contact-deputies")}</h2>
      <ul class="list">
        {others.map((each) => (
          <CalleeRow key={each.id} callee={personCallee(each)} />
        ))}
      </ul>
    </section>
  );
}

/** One contact: every way to reach it, what to say, what was tried, what they promised. */
export function ContactScreen() {
  const asked = useRoute().params["contact"] ?? "";
  const taken = takenAs(asked);
  const id = taken ?? asked;
  const [contact, callee] = [byId(edition.value?.contacts ?? [], id), calleeOf(id)];
  if (!callee) {
    return (
      <Screen title={t("place-contacts")} back="/contacts">
        <Empty icon="call" title={t(taken === null ? "contact-unknown" : "customer-taken")} />
      </Screen>
    );
  }
  // What to do now comes before what was written down.
  const [found, endangered] = [isWaiting(id), inDanger(id) !== undefined];
  return (
    <Screen title={callee.name} tab={isCustomer(id) ? t("place-contacts") : undefined} back={backTo("/contacts")}>
      <p class="mute">
        {isCustomer(id) ? callee.place : callee.about}
        <TriedLine id={id} />
      </p>
      {(found || endangered) && <CustomerCheckCard id={id} />}
      <CustomerCard id={id} />
      <Roster id={id} />
      {found && <FoundNotice id={id} />}
      <CallOutcome of={id} />
      {!(found || endangered) && <CustomerCheckCard id={id} />}
      <PromisesOf id={id} />
      {callee.numbers.length === 0 && <p>{t("contacts-no-number")}</p>}
      <Numbers callee={callee} />
      <Deputies id={id} />
      {contact && <OtherRoutes contact={contact} callee={callee} />}
      <Leads contact={contact} callee={callee} />
      {!readsOnly.value && (
        <Button icon="pen" onPress={() => setPendingCall({ contact: id, name: callee.name, channel: "other" })}>
          {t("contact-otherwise")}
        </Button>
      )}
      <History id={id} />
    </Screen>
  );
}

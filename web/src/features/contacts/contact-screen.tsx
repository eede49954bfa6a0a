import { useRoute } from "preact-iso/router";
import { CallButton, type Callee, CallOutcome, contactCallee, MessageButton, personCallee } from "../../app/calls";
import { EntryLine } from "../../app/entry-line";
import { t } from "../../app/i18n";
import { Screen } from "../../app/screen";
import { here } from "../../app/situation";
import { directory, edition } from "../../app/store";
import { name, say } from "../../app/words";
import type { Contact } from "../../core/plan";
import { byId } from "../../core/plan-lookups";
import { Empty, LeadRow } from "../../ui/row";

function Numbers({ callee }: { callee: Callee }) {
  return (
    <>
      {callee.numbers.map((number, index) => (
        <div class="card stack" key={number}>
          <p class="title">{number}</p>
          <div class="two">
            <CallButton callee={callee} number={number} kind={index === 0 ? "go" : undefined} />
            <MessageButton callee={callee} number={number} />
          </div>
        </div>
      ))}
    </>
  );
}

/** Ways that are no telephone: an app, a web page, a walk. */
function OtherRoutes({ contact }: { contact: Contact }) {
  const routes = contact.routes.filter((route) => route.kind !== "phone");
  if (routes.length === 0) return null;
  return (
    <section class="card" aria-label={t("contact-other-ways")}>
      <h2>{t("contact-other-ways")}</h2>
      <ul class="list">
        {routes.map((route) => (
          <li key={`${route.kind} ${route.value}`}>
            {say(route.name)}
            {route.value && <span class="label under">{route.value}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One contact: every way to reach it, what to say, what was tried. */
export function ContactScreen() {
  const id = useRoute().params["contact"] ?? "";
  const contact = byId(edition.value?.contacts ?? [], id);
  const person = directory.value?.people.find((each) => each.id === id);
  const callee = contact ? contactCallee(contact) : person ? personCallee(person) : null;
  if (!callee) {
    return (
      <Screen title={t("place-contacts")} back="/contacts">
        <Empty icon="call" title={t("contact-unknown")} />
      </Screen>
    );
  }
  const tried = here.value.filter(
    (each) => each.action?.type === "contact.tried" && each.action.body["contact"] === id,
  );
  return (
    <Screen title={callee.name} back="/contacts">
      <p class="mute">{callee.about}</p>
      <CallOutcome />
      {callee.numbers.length === 0 && <p>{t("contacts-no-number")}</p>}
      <Numbers callee={callee} />
      {contact && <OtherRoutes contact={contact} />}
      {contact && (contact.next !== null || contact.scripts.length > 0) && (
        <div class="card list">
          {contact.scripts.map((script) => (
            <LeadRow key={script} href={`/scripts/${script}`} icon="say">
              {name("scripts", script)}
            </LeadRow>
          ))}
          {contact.next !== null && (
            <LeadRow href={`/contacts/${contact.next}`} icon="call">
              {t("contact-next", { name: name("contacts", contact.next) })}
            </LeadRow>
          )}
        </div>
      )}
      {tried.length > 0 && (
        <section class="card" aria-label={t("contact-tried")}>
          <h2>{t("contact-tried")}</h2>
          <div class="list">
            {tried.toReversed().map((entry) => (
              <EntryLine key={entry.ref} entry={entry} />
            ))}
          </div>
        </section>
      )}
    </Screen>
  );
}

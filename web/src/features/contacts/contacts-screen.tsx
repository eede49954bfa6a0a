import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { CallButton } from "../../app/calls/call-button";
import { CallOutcome } from "../../app/calls/call-outcome";
import { CalleeRow } from "../../app/calls/callee-row";
import {
  type Callee,
  contactCallee,
  customerCallee,
  customersInOrder,
  personCallee,
  proposalCallee,
  publicNumber,
} from "../../app/calls/callees";
import { proposals } from "../../app/customers/proposals";
import { LeaseNotice } from "../../app/device/lease-notice";
import { EMERGENCY } from "../../app/device/platform";
import { directory, edition, me, readsOnly } from "../../app/record/store";
import { SearchResults } from "../../app/search/search-results";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { Search } from "../../ui/search";
import * as styles from "./contacts-screen.module.css";
import { likelyContacts } from "./likely-contacts";

const TO_CALL = ["customer", "person", "contact"] as const;

interface Grouped {
  readonly title: string;
  readonly callees: readonly Callee[];
  /** What stands below them, also where there is nobody. */
  readonly children?: ComponentChildren;
}

function Group({ title, callees, children }: Grouped) {
  if (callees.length === 0 && !children) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ul class="list">
        {callees.map((callee) => (
          <CalleeRow key={callee.id} callee={callee} />
        ))}
        {children && <li>{children}</li>}
      </ul>
    </section>
  );
}

/** Whoever meets somebody who needs a look may say so, with or without the right to see the others. */
const NewCustomer = () => (
  <LeadRow href="/customers/new" icon="hand">
    {t("customer-new")}
  </LeadRow>
);

function Emergency() {
  return (
    <div class={styles.numbers}>
      {EMERGENCY.map((number) => (
        <CallButton
          key={number}
          callee={publicNumber(number, t(`contacts-${number}`))}
          number={number}
          words={number}
        />
      ))}
    </div>
  );
}

interface All {
  readonly planned: readonly Callee[];
  readonly people: readonly Callee[];
  readonly customers: readonly Callee[];
}

function Everyone({ planned, people, customers }: All) {
  const { step, again, now, recent } = likelyContacts();
  const above = new Set([...step, ...again, ...now, ...recent].map(({ id }) => id));
  const below = (all: readonly Callee[]) => all.filter(({ id }) => !above.has(id));
  return (
    <>
      <Group title={t("contacts-this-step")} callees={step} />
      <Group title={t("contacts-again")} callees={again} />
      <Group title={t("contacts-now")} callees={now} />
      <Group title={t("contacts-recent")} callees={recent} />
      <Group title={t("contacts-customers")} callees={below(customers)}>
        {!readsOnly.value && <NewCustomer />}
      </Group>
      <Group title={t("contacts-team")} callees={below(people)} />
      <Group title={t("contacts-plan")} callees={below(planned)} />
      {planned.length + people.length === 0 && (
        <Empty icon="call" title={t("contacts-empty")}>
          <p>{t("lists-no-plan-hint")}</p>
        </Empty>
      )}
    </>
  );
}

/** Everyone to reach, offline: the one for this step first, the rest one search away. */
export function ContactsScreen() {
  const [query, setQuery] = useState("");
  const planned = (edition.value?.contacts ?? []).map(contactCallee);
  const people = (directory.value?.people ?? []).filter((each) => each.id !== me.value?.person).map(personCallee);
  const listed = customersInOrder(directory.value?.customers ?? []).map(customerCallee);
  const customers = [...proposals.value.map(proposalCallee), ...listed];
  return (
    <Screen title={t("place-contacts")} main={<Emergency />}>
      <CallOutcome />
      <LeaseNotice of="customers" />
      <LeaseNotice of="numbers" />
      <Search words={t("contacts-search")} value={query} onSearch={setQuery} />
      {query.trim() === "" ? (
        <Everyone planned={planned} people={people} customers={customers} />
      ) : (
        <SearchResults query={query} first={TO_CALL} />
      )}
    </Screen>
  );
}

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
  publicNumber,
} from "../../app/calls/callees";
import { knownCustomers } from "../../app/customers/proposals";
import { EMERGENCY } from "../../app/device/dialled-numbers";
import { LeaseNotice } from "../../app/device/lease-notice";
import { directory, edition, me, readsOnly } from "../../app/record/store";
import { SearchResults } from "../../app/search/search-results";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { Search } from "../../ui/search";
import * as styles from "./contacts-screen.module.css";
import { likelyContacts } from "./likely-contacts";

const TO_CALL = ["customer", "person", "contact"] as const;

interface Grouped {
  /** Under what name it is remembered whether it is open. */
  readonly keep: string;
  readonly title: string;
  readonly callees: readonly Callee[];
  readonly open?: boolean;
  /** What stands below them, open or folded, also where there is nobody. */
  readonly children?: ComponentChildren;
}

function Group({ keep, title, callees, open = true, children }: Grouped) {
  if (callees.length === 0 && !children) return null;
  return (
    <section class="stack" aria-label={title}>
      {callees.length > 0 && (
        <FoldOut snug keep={`contacts-${keep}`} open={open} title={title} note={callees.length}>
          <ul class="list slim">
            {callees.map((callee) => (
              <CalleeRow key={callee.id} callee={callee} />
            ))}
          </ul>
        </FoldOut>
      )}
      {children}
    </section>
  );
}

/** Whoever meets somebody who needs a look may say so, with or without the right to see the others. */
const NewCustomer = () => (
  <div class="card list slim">
    <LeadRow href="/customers/new" icon="hand">
      {t("customer-new")}
    </LeadRow>
  </div>
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
      <Group keep="step" title={t("contacts-this-step")} callees={step} />
      <Group keep="again" title={t("contacts-again")} callees={again} />
      <Group keep="now" title={t("contacts-now")} callees={now} />
      <Group keep="recent" title={t("contacts-recent")} callees={recent} />
      <Group keep="customers" title={t("contacts-customers")} callees={below(customers)} open={false}>
        {!readsOnly.value && <NewCustomer />}
      </Group>
      <Group keep="team" title={t("search-person")} callees={below(people)} open={false} />
      <Group keep="plan" title={t("contacts-plan")} callees={below(planned)} />
      {planned.length + people.length === 0 && (
        <Empty icon="call" title={t("contacts-empty")}>
          <p>{t("lists-no-plan-hint")}</p>
        </Empty>
      )}
    </>
  );
}

/** Everyone to reach, offline: the one for this step first, the rest one search or one fold away. */
export function ContactsScreen() {
  const [query, setQuery] = useState("");
  const planned = (edition.value?.contacts ?? []).map(contactCallee);
  const people = (directory.value?.people ?? []).filter((each) => each.id !== me.value?.person).map(personCallee);
  const customers = customersInOrder(knownCustomers.value).map(customerCallee);
  return (
    <Screen
      title={t("place-contacts")}
      search={<Search words={t("contacts-search")} value={query} onSearch={setQuery} />}
      main={<Emergency />}
    >
      <CallOutcome />
      <LeaseNotice of="customers" />
      <LeaseNotice of="numbers" />
      {query.trim() === "" ? (
        <Everyone planned={planned} people={people} customers={customers} />
      ) : (
        <SearchResults query={query} first={TO_CALL} />
      )}
    </Screen>
  );
}

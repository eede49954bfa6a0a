/** Says that this phone may not know all special customers and leads to who does; nobody is told there that there are none. */

import { computed } from "@preact/signals";
import type { Duty } from "../../core/catalogue/words";
import { byId } from "../../core/plan/plan-lookups";
import { isAtLeast } from "../../core/rights";
import type { DirectoryPerson } from "../../sync/connection/api";
import { Notice } from "../../ui/notice";
import { CalleeRow } from "../calls/callee-row";
import { type Callee, contactCallee, isMyDuty, personCallee } from "../calls/callees";
import { isGone } from "../device/lease-notice";
import { lines } from "../duties/staffing";
import { directory, edition, me } from "../record/store";
import { t } from "../words/i18n";
import { dutyWords } from "../words/words";
import { knownCustomer, knownCustomers, unreadReports } from "./proposals";

/** Who has one of these by the roster, or is the deputy of who has it, is told of all customers: whoever serves them first. */
export const TOLD_OF_CUSTOMERS: readonly Duty[] = ["service", "leader", "safety"];
/** So many are offered to be asked. */
const MOST = 2;

/** Which of those duties somebody has, or may come to stand in for: as the server reckons it, which asks what is taken in no outage. */
function toldFor(person: string, people: readonly DirectoryPerson[]): Duty | undefined {
  const asked = new Set([person]);
  const duties = new Set<string>();
  for (const each of asked) {
    const known = byId(people, each);
    for (const duty of known?.duties ?? []) duties.add(duty);
    for (const other of known?.deputy_of ?? []) if (byId(people, other)) asked.add(other);
  }
  return TOLD_OF_CUSTOMERS.find((duty) => duties.has(duty));
}

/** Whether this person is told of all special customers, and their list is here. */
export const seesCustomers = computed<boolean>(() => {
  const [who, from] = [me.value, directory.value];
  if (!(who && from) || isGone("customers") || unreadReports.value) return false;
  if (isAtLeast(who.role, "supervisor")) return true;
  if (who.role !== "staff") return false;
  const listed = byId(from.people, who.person) !== null;
  return listed
    ? toldFor(who.person, from.people) !== undefined
    : TOLD_OF_CUSTOMERS.some((duty) => who.duties.includes(duty));
});

/** Whether somebody is told of this special customer: who has such a duty, and whoever helps them. */
export const isToldOf = (person: string, customer: string): boolean =>
  knownCustomer(customer)?.helper === person || toldFor(person, directory.value?.people ?? []) !== undefined;

interface Asked {
  readonly callee: Callee;
  readonly duty: Duty | null;
}

/** Whom to ask by telephone: who is told of all and can be had, first; without the directory the plan's own numbers. */
const toAsk = computed<readonly Asked[]>(() => {
  const people = directory.value?.people ?? [];
  const inLine = TOLD_OF_CUSTOMERS.flatMap((duty) => lines.value.get(duty) ?? []);
  const order = [...inLine.filter((each) => !each.hindrance), ...inLine.filter((each) => each.hindrance)];
  const found = [...new Set(order.map(({ person }) => person))].flatMap((person) => {
    const [known, duty] = [byId(people, person), toldFor(person, people)];
    const asks = known?.acts && duty && person !== me.value?.person && known.numbers.length > 0;
    return asks ? { callee: personCallee(known), duty } : [];
  });
  if (found.length > 0) return found.slice(0, MOST);
  return (edition.value?.contacts ?? [])
    .filter((contact) => contact.duty !== null && TOLD_OF_CUSTOMERS.includes(contact.duty) && !isMyDuty(contact))
    .map((contact) => ({ callee: contactCallee(contact), duty: contact.duty }))
    .filter(({ callee }) => callee.numbers.length > 0)
    .slice(0, 1);
});

/** That not all of them are told of here, and whom to ask. */
export function unseenWords(): string {
  const [first] = toAsk.value;
  const others = TOLD_OF_CUSTOMERS.filter((duty) => !me.value?.duties.includes(duty));
  const who = dutyWords(first?.duty ? [first.duty] : others);
  return t(knownCustomers.value.length > 0 ? "customers-unseen-part" : "customers-unseen", { who });
}

/** The one notice wherever customers are listed, and who can be asked with one tap; nothing for who sees all. */
export function ListUnseen() {
  if (seesCustomers.value) return null;
  return (
    <>
      <Notice tone="warn">{unseenWords()}</Notice>
      {toAsk.value.length > 0 && (
        <ul class="card list" aria-label={t("customers-unseen-ask")}>
          {toAsk.value.map(({ callee }) => (
            <CalleeRow key={callee.id} callee={callee} />
          ))}
        </ul>
      )}
    </>
  );
}

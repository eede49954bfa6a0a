/** What was recorded in this outage of a contact or a special customer, the newest first. */

import { knownCustomer } from "../../app/customers/proposals";
import { here, situation } from "../../app/incident/situation";
import { asRecorded, EntryLine } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { isThem } from "../../core/readings/matters/endangered";
import type { Action, Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";

/** What is told of a contact, and which field names it. */
const ABOUT: ReadonlyMap<string, string> = new Map([
  ["contact.tried", "contact"],
  ["promise.made", "by"],
  ["customer.checked", "customer"],
  ["help.asked", "customer"],
]);

const isAbout = (action: Action, id: string): boolean => textField(action, ABOUT.get(action.type) ?? "") === id;

/** Refs of what told of a special customer as in danger. */
function reportsOf(id: string): ReadonlySet<string> {
  const [customer, { danger, safe }] = [knownCustomer(id), situation.value];
  return new Set(customer ? [...danger, ...safe].flatMap((each) => (isThem(each, customer) ? each.refs : [])) : []);
}

export function History({ id }: { id: string }) {
  const reports = reportsOf(id);
  const isOfDanger = ({ ref, action }: Entry): boolean =>
    reports.has(ref) || (action?.type === "entry.corrected" && reports.has(action.refs[0] ?? ""));
  const entries = here.value
    .map(asRecorded)
    .filter((entry) => (entry.action && isAbout(entry.action, id)) || isOfDanger(entry));
  if (entries.length === 0) return null;
  return (
    <section class="card" aria-label={t("contact-tried")}>
      <h2>{t("contact-tried")}</h2>
      <div class="list">
        {entries.toReversed().map((entry) => (
          <EntryLine key={entry.ref} entry={entry} />
        ))}
      </div>
    </section>
  );
}

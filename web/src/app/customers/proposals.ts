/** Special customers whom this person may know: of the directory, and found in the field until the desk takes them in. */

import { computed } from "@preact/signals";
import { type Proposal, reportedIn } from "../../core/readings/customers/proposals";
import { createNaming } from "../../core/readings/customers/taken-in";
import type { Entry } from "../../core/record/entries";
import type { DirectoryCustomer } from "../../sync/connection/api";
import { customerReports, directory, foundNames } from "../record/store";

/** As far as both say it. `report`: what told of them, where somebody found them. */
export type KnownCustomer = Pick<DirectoryCustomer, keyof Proposal & keyof DirectoryCustomer> & {
  readonly report?: Entry;
};

// All that shows a customer reads this file, and the first screen does not.
foundNames.value = createNaming();

const reported = computed(() => reportedIn(customerReports.value));

/** Those of whom this person may know. */
export const proposals = computed(() => reported.value.open);

/** Whether somebody was found of whom this person may not know who it is. */
export const unreadReports = computed(() => reported.value.unread);

/** Those of the directory, then those who wait to be taken in. */
export const knownCustomers = computed<readonly KnownCustomer[]>(() => {
  const listed = (directory.value?.customers ?? []).map((customer) => {
    const report = reported.value.reports.get(customer.id);
    return report ? { ...customer, report } : customer;
  });
  return [...listed, ...proposals.value];
});

/** By id or, whom somebody reported, by that ref; null where nobody may be known by it. */
export const knownCustomer = (id: string): KnownCustomer | null => {
  const known = takenAs(id) ?? id;
  return knownCustomers.value.find((each) => each.id === known) ?? null;
};

/** Who was found in the field, and whom the desk has not taken in yet. */
export const isWaiting = (id: string): boolean => proposals.value.some((each) => each.id === id);

/** As whom the desk took in the customer of this report: their id in the directory. */
export const takenAs = (ref: string): string | null => reported.value.taken.get(ref) ?? null;

/** Who was reported; null where this person may not know, or nobody was. */
export const reportedName = (ref: string): string | null => reported.value.names.get(ref) ?? null;

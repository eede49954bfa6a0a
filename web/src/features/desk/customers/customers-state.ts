/** The special customers: from the server, or as far as the directory here tells; with what is missing of each. */

import { computed, signal } from "@preact/signals";
import { directory, localRecord, thisMinute } from "../../../app/record/store";
import { CUSTOMER_GAPS, type CustomerGap, customerGaps } from "../../../core/readings/gaps";
import { type CustomerRow, type DirectoryCustomer, ServerUnheard } from "../../../sync/connection/api";
import { whyWords } from "../shell/ask-server";
import { siteDay } from "../shell/site-days";

/** What the server last said; null before it said anything. */
export const customers = signal<readonly CustomerRow[] | null>(null);

/** Why the last question got no answer: "unheard", the reason in words, or null. */
export const customersProblem = signal<string | null>(null);

export async function refreshCustomers(): Promise<void> {
  try {
    customers.value = await (await localRecord().api()).customers();
    customersProblem.value = null;
  } catch (error) {
    customersProblem.value = error instanceof ServerUnheard ? "unheard" : whyWords(error);
  }
}

export interface ListedCustomer {
  readonly customer: DirectoryCustomer;
  /** The server's own row; null where only the directory is here. */
  readonly row: CustomerRow | null;
  readonly active: boolean;
  readonly gaps: readonly CustomerGap[];
}

const rankOf = ({ gaps: [first] }: ListedCustomer): number =>
  first ? CUSTOMER_GAPS.indexOf(first) : CUSTOMER_GAPS.length;

/** Those of whom most is missing first, then by the sound of their names; who has ended last. */
const inOrder = (a: ListedCustomer, b: ListedCustomer): number =>
  Number(b.active) - Number(a.active) ||
  rankOf(a) - rankOf(b) ||
  b.gaps.length - a.gaps.length ||
  (a.customer.pinyin < b.customer.pinyin ? -1 : Number(a.customer.pinyin > b.customer.pinyin));

export const listedCustomers = computed<readonly ListedCustomer[]>(() => {
  const all: readonly (DirectoryCustomer | CustomerRow)[] = customers.value ?? directory.value?.customers ?? [];
  const today = siteDay(thisMinute.value);
  return all
    .map((customer) => {
      const row = "active" in customer ? customer : null;
      const active = row?.active ?? true;
      return { customer, row, active, gaps: active ? customerGaps(customer, today) : [] };
    })
    .toSorted(inOrder);
});

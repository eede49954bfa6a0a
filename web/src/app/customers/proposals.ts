/** Special customers whom somebody found in the field, until the desk has taken them in. */

import { computed, signal } from "@preact/signals";
import type { reportedIn } from "../../core/readings/customers/proposals";
import { scenes } from "../record/store";

const reading = signal<typeof reportedIn | null>(null);

/** Fetches what reads them: it waits behind the first screen. */
export async function readProposals(): Promise<void> {
  const found = await import("../../core/readings/customers/proposals");
  reading.value = found.reportedIn;
}

const reported = computed(() => reading.value?.(scenes.value.customerReports));

/** Those of whom this person may know. */
export const proposals = computed(() => reported.value?.open ?? []);

/** As whom the desk took in the customer of this report: their id in the directory. */
export const takenAs = (ref: string): string | null => reported.value?.taken.get(ref) ?? null;

/** Who was reported; null where this person may not know, or nobody was. */
export const reportedName = (ref: string): string | null => reported.value?.names.get(ref) ?? null;

/** Whether this is an entry's ref: neither plan nor directory has such an id. */
export const isReport = (id: string): boolean => id.includes(".");

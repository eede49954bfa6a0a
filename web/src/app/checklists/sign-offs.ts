/** What is known here of lists with hazards that somebody certified has signed off. */

import { computed, effect, signal } from "@preact/signals";
import type { Checklist, Edition } from "../../core/plan/plan";
import { type Signed, signedState, signedText, signOffs } from "../../core/readings/lists/sign-offs";
import { type Bytes, textDigest } from "../../core/record/bytes";
import { dayIn } from "../../core/time/days";
import { edition, entries, plan, thisMinute } from "../record/store";

const digests = signal<ReadonlyMap<Checklist, string>>(new Map());

const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** The digest is asked of the browser, so it comes a moment later. */
async function digestAll(editions: readonly (Edition | null)[]): Promise<void> {
  const lists = editions.flatMap((each) => each?.lists ?? []).filter(({ hazard }) => hazard);
  digests.value = new Map(
    await Promise.all(lists.map(async (list) => [list, await textDigest(signedText(list), sha256)] as const)),
  );
}

effect(() => void digestAll([plan.value, edition.value]));

const signed = computed(() => signOffs(entries.value));
const today = computed(() => dayIn(thisMinute.value, plan.value?.site.zone));

/** The digest of a list with hazards in an edition that is held here. */
export const listDigest = (list: Checklist): string | undefined => digests.value.get(list);

/** Whether a list is signed off as it stands. */
export const signedOff = (list: Checklist): Signed =>
  signedState(signed.value.get(list.id), listDigest(list), today.value);

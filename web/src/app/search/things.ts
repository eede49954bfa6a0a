/** All that this device can look through, offline: the plan and the directory as it holds them. */

import { computed } from "@preact/signals";
import type { Proposal } from "../../core/readings/customers/proposals";
import { thingsOf } from "../../core/search/things";
import { proposals } from "../customers/proposals";
import { directory, edition, me } from "../record/store";
import { say } from "../words/words";

/** One found in the field is looked for like those of the directory, but for the sound of the name. */
const asCustomer = (proposal: Proposal) => ({ ...proposal, id: proposal.ref, pinyin: "", initials: "" });

export const things = computed(() =>
  thingsOf({
    edition: edition.value,
    people: (directory.value?.people ?? []).filter(({ id }) => id !== me.value?.person),
    customers: [...(directory.value?.customers ?? []), ...proposals.value.map(asCustomer)],
    say,
  }),
);

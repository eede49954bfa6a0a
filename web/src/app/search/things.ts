/** All that this device can look through, offline: the plan and the directory as it holds them. */

import { computed } from "@preact/signals";
import { thingsOf } from "../../core/search/things";
import { knownCustomers } from "../customers/proposals";
import { directory, edition, me } from "../record/store";
import { say } from "../words/words";

export const things = computed(() =>
  thingsOf({
    edition: edition.value,
    people: (directory.value?.people ?? []).filter(({ id }) => id !== me.value?.person),
    customers: knownCustomers.value,
    say,
  }),
);

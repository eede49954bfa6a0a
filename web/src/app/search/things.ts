/** All that this device can look through, offline: the plan and the directory as it holds them. */

import { computed } from "@preact/signals";
import { thingsOf } from "../../core/search/things";
import { knownCustomers } from "../customers/proposals";
import { lostAddress } from "../lost-phones/lost-phone";
import { directory, edition, me } from "../record/store";
import { t } from "../words/i18n";
import { say } from "../words/words";

/** Where something is done in an outage, by the words at its top. */
const SCREENS = [
  ["/requests", "request-title"],
  ["/requests/new", "request-new"],
  ["/help?came=1", "help-came-title"],
  ["/help", "help-title"],
  ["/hand-over", "hand-over-title"],
  ["/call-out", "call-out-title"],
  ["/accidents", "accident-title"],
  ["/customers", "round-title"],
  ["/matters", "matter-title"],
  ["/duties", "duties-title"],
  ["/level", "level-title"],
  ["/reports", "reports-title"],
  ["/recovery", "recovery-title"],
  ["/close", "close-title"],
] as const;

export const things = computed(() =>
  thingsOf({
    edition: edition.value,
    people: (directory.value?.people ?? []).filter(({ id }) => id !== me.value?.person),
    customers: knownCustomers.value,
    screens: [...SCREENS, [lostAddress.value, "search-phone-lost"] as const].map(
      ([address, title]) => [address, t(title)] as const,
    ),
    say,
  }),
);

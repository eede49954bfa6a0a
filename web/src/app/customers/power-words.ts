/** What keeps somebody going whose device has stopped, in words. */

import type { Powered } from "../../core/folds/customer-checks";
import { BETWEEN } from "../incident/danger-words";
import { t } from "../words/i18n";
import { when } from "../words/words";

/** What keeps them going since their device stopped, since when, and until when where that was said. */
export function poweredWords({ by, at, until }: Powered): string {
  const said = t("customer-power-said", { power: by, time: when(at) });
  return until === null ? said : [said, t("customer-power-until", { time: when(until) })].join(BETWEEN);
}

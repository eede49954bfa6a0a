import { computed } from "@preact/signals";
import { standing } from "../../core/folds/promises";
import { byId } from "../../core/plan/plan-lookups";
import type { Deadline } from "../../core/readings/deadlines";
import { promises } from "../calls/communications";
import { edition, trueNow } from "../record/store";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { minute } from "../words/times";
import { say } from "../words/words";
import { deadlines } from "./deadlines";

/** What falls due, in words that stand alone. */
export function deadlineWords({ kind, id }: Deadline): string {
  const from = edition.value;
  switch (kind) {
    case "report":
      return say(byId(from?.reports ?? [], id ?? "")?.name);
    case "promise": {
      const made = standing(promises.value).find(({ entry }) => entry.ref === id);
      return made ? t("deadline-promise", { who: names.value.contact(made.by) }) : "";
    }
    case "try_again":
      return t("deadline-try_again", { who: names.value.contact(id ?? "") });
    case "notice":
      return t("deadline-notice", { who: say(byId(from?.audiences ?? [], id ?? "")?.name) });
    default:
      return t(`deadline-${kind}`);
  }
}

/** Something that is due, for a calendar. */
export interface Reminded {
  readonly title: string;
  /** Ms since 1970 on the server's clock. */
  readonly at: number;
}

/** All that is still to come, the next first. */
export const upcoming = computed<readonly Reminded[]>(() => {
  void minute.value;
  const now = trueNow();
  return deadlines.value
    .map((each) => ({ title: deadlineWords(each), at: each.at / 1000 }))
    .filter(({ at }) => at > now);
});

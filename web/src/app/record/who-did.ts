import type { Entry } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { t } from "../words/i18n";
import { nameOf } from "./store";

/** Who did it, and who entered it for them; "" where nobody is named. */
export function whoDid(entry: Entry): string {
  const [doer, actor] = [doerOf(entry), entry.action?.actor ?? null];
  if (doer === null) return "";
  return doer === actor ? nameOf(doer) : t("entry-done-by", { who: nameOf(doer), by: nameOf(actor) });
}

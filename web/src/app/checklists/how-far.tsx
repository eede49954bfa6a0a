/** Shows how far a list is: counts what was done, and says beside it what was skipped or failed. */

import type { Progress } from "../../core/readings/placed-lists";
import { Icon } from "../../ui/icons";
import { t } from "../words/i18n";

/** What of it was not done, in words; "" where nothing was left out or failed. */
export const notDoneWords = ({ failed, skipped, before = 0 }: Progress): string =>
  [
    failed > 0 && t("lists-failed", { n: failed }),
    before > 0 && t("lists-failed-before", { n: before }),
    skipped > 0 && t("lists-skipped", { n: skipped }),
  ]
    .filter(Boolean)
    .join(" · ");

/** The same in one line: so many of all done, and what was not. */
export const farWords = (far: Progress): string =>
  [`${far.done}/${far.total}`, notDoneWords(far)].filter(Boolean).join(" · ");

/** In figures and, where it is finished or not all of it was done, in a word with its sign. `awaits`: somebody else's word is missing. */
export function HowFar({ awaits = false, ...far }: Progress & { readonly awaits?: boolean }) {
  const { done, total, failed, skipped } = far;
  const finished = done === total && total > 0 && !awaits;
  const words = finished ? t("lists-finished") : notDoneWords({ ...far, before: 0 });
  const tone = failed > 0 ? "bad" : finished ? "ok" : skipped > 0 ? "warn" : "mute";
  return (
    <span class={`${tone} far`}>
      {done}/{total}
      {words && (
        <span class="under">
          <Icon name={failed > 0 ? "cross" : finished ? "check" : "skip"} size="small" />
          {words}
        </span>
      )}
    </span>
  );
}

/** Under the name of a list: so many of its open steps failed the last time. */
export const FailedBeforeLine = ({ before = 0 }: Pick<Progress, "before">) =>
  before > 0 && <span class="bad under">{t("lists-failed-before", { n: before })}</span>;

/** Which outage or drill taught an improvement, in words, and where its review is. */

import { viewOf } from "../../../app/improvements/improvement-about";
import { t } from "../../../app/words/i18n";
import { dateOf } from "../../../app/words/words";
import type { Improvement } from "../../../core/readings/review/improvements";
import { goneSince, whereWords } from "../incidents/incidents-panel";

/** "A 座停电，2026年11月2日"; one that this device does not know is not named. */
export function taughtBy(of: Improvement): string {
  const view = viewOf(of);
  if (view === null) return t("improvement-from-unknown");
  const areas = whereWords(view);
  return t(view.drill ? "improvement-from-drill" : "improvement-from", { areas, day: dateOf(goneSince(view)) });
}

export function reviewHref(of: Improvement): string | null {
  const view = viewOf(of);
  return view && `/desk/review/${view.ref}`;
}

export const improvementHref = ({ entry }: Improvement): string => `/desk/improvements/${entry.ref}`;

/** Help from outside in words: what, how much of it is here, who promised it by when. */

import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { inLine } from "../../app/words/user-text";
import { when } from "../../app/words/words";
import type { Help } from "../../core/readings/response/help";

export const helpTitle = ({ what, count }: Help): string => t("help-what", { what: inLine(what), count });

/** How far it is. */
export function helpState({ here, arrived, released, count, until, promisedBy, where }: Help): string {
  const gone = released > 0 && released >= arrived;
  const place = where && arrived > 0 && !gone ? names.value.area(where) : "";
  if (gone) return t("help-gone");
  if (here) return [t("help-here"), place].filter(Boolean).join(" · ");
  const some = arrived > 0 ? t("help-some", { arrived, count }) : "";
  const who = promisedBy ? names.value.contact(promisedBy) : "";
  const promise =
    until === null ? t("help-unpromised") : [who, t("help-until", { time: when(until) })].join(" ").trim();
  return [some, place, promise].filter(Boolean).join(" · ");
}

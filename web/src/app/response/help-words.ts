/** Help from outside in words: what, how much of it is here, who sends it by when, and where it is. */

import type { Help } from "../../core/readings/response/help";
import { t } from "../words/i18n";
import type { Names } from "../words/names";
import { inLine } from "../words/user-text";
import { when } from "../words/words";

export const helpTitle = ({ what, count }: Pick<Help, "what" | "count">): string =>
  t("help-what", { what: inLine(what), count });

/** How far it is; `goes`: somebody of ours goes, so that nobody else is waited for. */
export function helpState(help: Help, names: Names, goes = false): string {
  const { here, arrived, count, until, where } = help;
  if (help.over && arrived === 0) return t("help-needless");
  if (isHelpGone(help)) return t("help-gone");
  // Of a special customer it is known where they are.
  const told = where !== null && (arrived > 0 || help.customer === null);
  const place = told ? t(arrived > 0 ? "help-place" : "help-wanted", { area: names.area(where) }) : "";
  if (here) return [t("help-here"), place].filter(Boolean).join(" · ");
  const some = arrived > 0 ? t("help-some", { arrived, count }) : "";
  const promise = until === null ? (goes ? "" : t("help-unpromised")) : t("help-until", { time: when(until) });
  return [some, place, senderWords(help, names), promise].filter(Boolean).join(" · ");
}

/** Where it comes from: who promised it, else who was asked. */
function senderWords({ from, promisedBy }: Help, names: Names): string {
  const who = promisedBy ?? from;
  return who === null ? "" : names.contact(who);
}

/** All that came was let go again, or nobody need come any more. */
export const isHelpGone = ({ arrived, released, over }: Help): boolean =>
  (over && arrived === 0) || (arrived > 0 && released >= arrived);

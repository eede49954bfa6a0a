/** Help from outside in words: what, how much of it is here, who sends it by when, and where it is. */

import type { Matter } from "../../core/readings/matters/matter";
import type { Help } from "../../core/readings/response/help";
import { matters } from "../matters/matters";
import { nameOf } from "../record/store";
import { t } from "../words/i18n";
import type { Names } from "../words/names";
import { inLine } from "../words/user-text";
import { when } from "../words/words";

export const helpTitle = ({ what, count }: Pick<Help, "what" | "count">): string =>
  t("help-what", { what: inLine(what), count });

/** How far it is, and who of ours sees to it: then nobody else is waited for. `all`: where that is told. */
export function helpState(help: Help, names: Names, all: readonly Matter[] = matters.value): string {
  const { here, arrived, count, until, where } = help;
  if (help.over && arrived === 0) return t("help-needless");
  if (isHelpGone(help)) return t("help-gone");
  // Of a special customer it is known where they are.
  const told = where !== null && (arrived > 0 || help.customer === null);
  const place = told ? t(arrived > 0 ? "help-place" : "help-wanted", { area: names.area(where) }) : "";
  if (here) return [t("help-here"), place].filter(Boolean).join(" · ");
  const { keepers = [] } = all.find(({ kind, id }) => kind === "help" && id === help.entry.ref) ?? {};
  const who = keepers.map(({ person, duty }) => (person ? nameOf(person) : names.duty(duty ?? "")));
  const goes = who.length > 0 ? t("round-helps", { who: who.join(t("shell-joiner")) }) : "";
  const some = arrived > 0 ? t("help-some", { arrived, count }) : "";
  const promise = until === null ? (goes ? "" : t("help-unpromised")) : t("help-until", { time: when(until) });
  return [goes, some, place, senderWords(help, names), promise].filter(Boolean).join(" · ");
}

/** Where it comes from: who promised it, else who was asked. */
function senderWords({ from, promisedBy }: Help, names: Names): string {
  const who = promisedBy ?? from;
  return who === null ? "" : names.contact(who);
}

/** All that came was let go again, or nobody need come any more. */
export const isHelpGone = ({ arrived, released, over }: Help): boolean =>
  (over && arrived === 0) || (arrived > 0 && released >= arrived);

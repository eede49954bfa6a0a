/** How far those are who are called out, in words that the phone and the desk share. */

import type { CalledOut } from "../../core/readings/response/call-out";
import { displayTime } from "../../core/record/entries";
import { t } from "../words/i18n";
import type { Names } from "../words/names";
import { when } from "../words/words";

/** For whom the plan asks: a duty, or a contact. */
export const calledWords = ({ duty, contact }: CalledOut, names: Names): string =>
  duty ? names.duty(duty) : names.contact(contact ?? "");

interface Seen {
  readonly names: Names;
  /** Server time, µs. */
  readonly now: number;
  /** Whose name stands beside the words already. */
  readonly named?: string | undefined;
}

/** How it stands: who, since when, until when. */
export function calledState(called: CalledOut, { names, now, named }: Seen): string {
  const { state, has, at, by, told, turnAt } = called;
  const taken = has === null ? "" : t("call-out-has", { who: names.person(has) });
  if (has !== null && state === "open") return taken;
  const who = by === null || by === named ? "" : names.person(by);
  const waits = turnAt !== null && now < turnAt && (state === "told" || state === "vain");
  const word = t("call-out-state", { state });
  const said =
    state === "coming" && at !== null
      ? [word, t("call-out-at", { time: when(at) })]
      : [[told && when(displayTime(told)), word].filter(Boolean).join(" ")];
  const next = waits ? t("call-out-next-at", { time: when(turnAt) }) : "";
  return [taken, who, ...said, next].filter(Boolean).join(" · ");
}

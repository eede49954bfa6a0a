/** Which script tells an audience what it is to hear now, and which audiences a script is for. */

import type { Audiences } from "../readings/audiences";
import type { Audience, ChannelKind, Edition, Script } from "./plan";
import { byId } from "./plan-lookups";
import { groupOf } from "./script-groups";

/** What is to be said: a first word, how it goes on, that the time given has passed, that power is back, or out again. */
export type Turn = "first" | "update" | "no_news" | "restored" | "correction";

/** The purposes that fit a turn: said to customers, then what an audience of its own kind hears instead. */
const PURPOSES: { readonly [turn in Turn]: readonly string[] } = {
  first: ["first_notice", "report", "call_out"],
  update: ["update", "report_update"],
  no_news: ["no_news", "report_update"],
  restored: ["restored", "report_final"],
  correction: ["correction", "report_update"],
};
const OF_A_TURN: readonly string[] = Object.values(PURPOSES).flat();

/** Where the plan has no words for a turn, what is as true; nothing stands in for a first word or for "it is back". */
const ELSE: { readonly [turn in Turn]: readonly Turn[] } = {
  first: [],
  update: ["first"],
  no_news: ["update", "first"],
  restored: [],
  correction: ["update", "first"],
};

/** How the incident stands. `lost`: power is out; null where nothing was said of it. `passed`: the time given is over. */
export interface SupplyState {
  readonly lost: boolean | null;
  readonly passed: boolean;
}

export function turnOf({ need }: Pick<Audiences, "need">, { lost, passed }: SupplyState): Turn {
  if (need === "correction") return "correction";
  if (lost === false) return "restored";
  if (need === "first") return "first";
  return passed ? "no_news" : "update";
}

export interface NoticeWords {
  readonly script: Script;
  readonly channel: ChannelKind;
}

/**
 * The words for an audience: its own before those for all customers, by the first of its channels that they have; null
 * where the plan has none that fit. What calms people in danger is said to nobody else.
 */
export function wordsFor(
  edition: Edition,
  row: Pick<Audiences, "audience" | "need">,
  state: SupplyState,
): NoticeWords | null {
  const turn = turnOf(row, state);
  for (const each of [turn, ...ELSE[turn]]) {
    for (const script of scriptsOf(edition, row.audience, each)) {
      const channel = row.audience.channels.find((one) => script.texts.some((text) => text.channel === one));
      if (channel) return { script, channel };
    }
  }
  return null;
}

const ownOf = (edition: Edition, { scripts }: Audience): readonly Script[] =>
  (scripts ?? []).flatMap((id) => byId(edition.scripts, id) ?? []);

function scriptsOf(edition: Edition, audience: Audience, turn: Turn): readonly Script[] {
  const fits = ({ purpose }: Script) => PURPOSES[turn].includes(purpose);
  // An audience's own words without a turn tell it of the outage and what to do: they are a first word.
  const tells = (script: Script) => fits(script) || (turn === "first" && !OF_A_TURN.includes(script.purpose));
  return [
    ...ownOf(edition, audience).filter(tells),
    ...edition.scripts.filter((script) => script.to_customers && fits(script)),
  ];
}

/** Whether an audience hears this script: its own, or one that is said to all customers. */
export function hears(edition: Edition, audience: Audience, script: Script): boolean {
  const owners = edition.audiences.filter(({ scripts }) => scripts?.includes(script.id));
  if (owners.includes(audience)) return true;
  const toAll = OF_A_TURN.includes(script.purpose) || (owners.length === 0 && groupOf(script) !== "spoken");
  return script.to_customers && toAll;
}

/** Ending an incident: what an end waits for, what it names, and taking it back. */

import type { Bodies } from "../catalogue/bodies";
import { isSupplyLost } from "../folds/situation";
import { groupedBy } from "../grouping";
import type { Edition } from "../plan/plan";
import type { Remainder } from "../readings/lists/remainder";
import type { Matter } from "../readings/matters/matter";
import { isOpen } from "../readings/matters/matters";
import { isNobodys } from "../readings/matters/taking";
import type { TimedScene } from "../readings/overdue";
import { type StillOpen, stillOpen } from "../readings/still-open";
import { utf8Length } from "../record/bytes";
import type { Entry } from "../record/entries";
import { isVisible } from "../record/fields";
import type { Scene } from "../scene";
import { type Decision, type Drafts, of, refuse } from "./decision";
import { aboutEntry } from "./entries";

export type Unready = "people-in-danger" | "left-to-nobody" | "dark-without-reason";

interface Closing extends StillOpen {
  readonly reason: string;
  /** Why it ends over places without power, where that is one of the usual reasons. */
  readonly because?: Bodies["incident.closed"]["dark_because"] | undefined;
  readonly supervises: boolean;
  /** A remainder in the words of whoever closes. */
  readonly say: (remainder: Remainder) => string;
  /** More of its kind than is named one by one. */
  readonly sayRest: (remainder: Remainder) => string;
}

/** Of what an end would leave, what nobody is to see to. */
export const nobodysIn = (left: readonly Matter[]): readonly Matter[] =>
  left.filter((each) => isOpen(each) && isNobodys(each));

/**
 * What an end waits for, null: nothing more. People in danger, then somebody for all that it leaves to do; over places
 * without power somebody must say why.
 */
export function endWaitsFor({ situation }: TimedScene, left: readonly Matter[], reason: string): Unready | null {
  if (situation.danger.length > 0) return "people-in-danger";
  if (nobodysIn(left).length > 0) return "left-to-nobody";
  return isSupplyLost(situation) && !isVisible(reason) ? "dark-without-reason" : null;
}

/** The end names all that is still open. */
export function closeIncident(
  scene: Scene,
  edition: Edition | null,
  { say, sayRest, reason, because, supervises, ...at }: Closing,
): Decision<"closing-not-allowed" | Unready> {
  if (!supervises) return refuse("closing-not-allowed");
  const unready = endWaitsFor(scene, at.left ?? [], reason);
  if (unready) return refuse(unready);
  const why = reason.trim();
  const still_open = namedOf(stillOpen(scene, edition, at), say, sayRest);
  const body = { still_open, ...(why && { reason: why }), ...(because && { dark_because: because }) };
  return [{ ...of(scene.view), type: "incident.closed", body }];
}

/** Takes ends of one outage back: they never were. */
export const reopenIncident = (ends: readonly Entry[]): Drafts =>
  ends
    .slice(0, 1)
    .map((end) => ({ ...aboutEntry(end), type: "incident.reopened", refs: ends.map(({ ref }) => ref), body: {} }));

/** What an end names one by one, at the most; and how much of an action that may fill, UTF-8 bytes. */
const MOST_NAMED = 40;
const NAMED_BYTES = 8 * 1024;

/** The first of them by name, alike ones in one; of the others how many of each kind. All that is somebody's to do runs on anyway. */
function namedOf(open: readonly Remainder[], say: Closing["say"], sayRest: Closing["sayRest"]): readonly string[] {
  const alike = [...groupedBy(open, say)];
  let room = NAMED_BYTES;
  const cut = alike.findIndex(([words], index) => {
    room -= utf8Length(words);
    return index >= MOST_NAMED || room < 0;
  });
  const named = cut < 0 ? alike : alike.slice(0, cut);
  const rest = cut < 0 ? [] : alike.slice(cut).flatMap(([, each]) => each);
  return [...named, ...groupedBy(rest, sayRest)].map(([words, { length }]) => counted(words, length));
}

const counted = (words: string, n: number): string => (n > 1 ? `${words} ×${n}` : words);

/** Special customers in what is dark, in the order in which somebody looks after them next. */

import { type CustomerCheck, lastChecks } from "../../folds/customer-checks";
import { beganAt } from "../../folds/facts";
import type { Edition } from "../../plan/plan";
import type { Scene } from "../../scene";
import type { CaredFor } from "../matters/context";
import type { Matter } from "../matters/matter";
import { isOpen } from "../matters/matters";
import { supplyAt } from "../supply";
import { type Help, helpIn } from "./help";

export interface Visit {
  /** When they are looked at next, and who does. */
  readonly matter: Matter;
  readonly last: CustomerCheck | null;
  /** What was asked for them and is not here yet, the latest. */
  readonly help: Help | null;
  /** The same as something to do: who sees to it. */
  readonly helping: Matter | null;
  /** When their device ends without power, µs; null: it has power, or nobody knows. */
  readonly endsAt: number | null;
}

const HOUR_US = 3_600_000_000;

interface Known {
  readonly edition: Edition;
  readonly scene: Scene;
  /** What must be done, settled ones too. */
  readonly matters: readonly Matter[];
  readonly customers: readonly CaredFor[];
}

/** When a device ends where it is dark, µs. */
export function deviceEnds(
  edition: Edition,
  scene: Pick<Scene, "view" | "situation" | "facts">,
  { area, battery_hours: hours }: Pick<CaredFor, "area" | "battery_hours">,
): number | null {
  const supply = supplyAt(edition, { situation: scene.situation, since: beganAt(scene) }, area);
  return supply?.lost && hours !== null ? supply.at + hours * HOUR_US : null;
}

/** Who needs help; then whoever is due first; last those who need not be looked at again. */
const rank = ({ matter, last }: Visit): number => (last?.result === "needs_help" ? 0 : isOpen(matter) ? 1 : 2);

const dueAt = ({ matter: { due, since } }: Visit): number => due ?? since;

function inTurn(a: Visit, b: Visit): number {
  return rank(a) - rank(b) || dueAt(a) - dueAt(b) || (a.matter.key < b.matter.key ? -1 : 1);
}

/** Each once. Whoever was let go is not looked at any more. */
export function customerRound({ edition, scene, matters, customers }: Known): readonly Visit[] {
  const [checks, help] = [lastChecks(scene.customerChecks), helpIn(scene.help)];
  const visits = matters.flatMap((matter): readonly Visit[] => {
    const customer = customers.find(({ id }) => id === matter.id);
    if (matter.kind !== "check" || matter.settled === "left" || !customer) return [];
    const asked = help.findLast((each) => each.customer === matter.id && !each.here) ?? null;
    const endsAt = deviceEnds(edition, scene, customer);
    const helping = matters.find(({ kind, id }) => kind === "help" && id === asked?.entry.ref) ?? null;
    return [{ matter, last: checks.get(matter.id) ?? null, help: asked, helping, endsAt }];
  });
  return visits.toSorted(inTurn);
}

/** Special customers in what is dark, in the order in which somebody looks after them next. */

import type { CustomerCheck, Powered } from "../../folds/customer-checks";
import type { Edition } from "../../plan/plan";
import { figureOr } from "../../plan/plan-lookups";
import type { Scene } from "../../scene";
import { backWords } from "../customers/dark-homes";
import type { CaredFor } from "../matters/context";
import { deviceNow, lastLooks } from "../matters/customers";
import { saysPower } from "../matters/endangered";
import type { Matter } from "../matters/matter";
import { inUrgency } from "../matters/matters";
import { HOUR } from "../matters/next-look";
import { type Help, helpIn } from "./help";

export interface Visit {
  /** When they are looked at next, and who does. */
  readonly matter: Matter;
  readonly last: CustomerCheck | null;
  /** What was asked for them last; null once it is here and they were not said to need help since. */
  readonly help: Help | null;
  /** The same as something to do, until it is here: who sees to it. */
  readonly helping: Matter | null;
  /** When their device ends without power, µs; null: it has power, or nobody knows. */
  readonly endsAt: number | null;
  /** What keeps them going instead; null: nobody has said. */
  readonly powered: Powered | null;
  /** It has stopped, they were said to be well since, and somebody must say what keeps them going. */
  readonly asksPower: boolean;
  /** Power is back on the site, and nobody has seen since whether they have it too. */
  readonly isBack: boolean;
  /** Nobody has said how long it lasts. */
  readonly untold: boolean;
  /** They need help: as was said last, or before what keeps them going, or before they could not be reached, while none is here. */
  readonly inNeed: boolean;
}

interface Known {
  readonly edition: Edition;
  readonly scene: Scene;
  /** What must be done, settled ones too. */
  readonly matters: readonly Matter[];
  readonly customers: readonly CaredFor[];
}

/** When so little is left that an ambulance is called, µs. */
export const ambulanceWithin = (edition: Edition): number => figureOr(edition, "machine-short", HOUR);

/** Each once. Whoever was let go is not looked at any more. */
export function customerRound({ edition, scene, matters, customers }: Known): readonly Visit[] {
  const last = lastLooks(edition, scene);
  const byId = new Map(customers.map((each) => [each.id, each]));
  const help = new Map(helpIn(scene).flatMap((each) => (each.over ? [] : [[each.customer, each]])));
  const helps = new Map(matters.flatMap((each) => (each.kind === "help" ? [[each.id, each]] : [])));
  const visits = matters.flatMap((matter): readonly Visit[] => {
    const customer = byId.get(matter.id);
    if (matter.kind !== "check" || matter.settled === "left" || !customer) return [];
    const [look, asked = null] = [last(customer), help.get(matter.id)];
    const { ends: endsAt, powered, asksPower, untold } = deviceNow(edition, scene, customer);
    const helping = (asked && !asked.here && helps.get(asked.entry.ref)) || null;
    const isBack = backWords(edition, scene, customer).length > 0;
    const isSeenTo = asked?.here && look?.result !== "needs_help";
    const inNeed =
      look?.result === "needs_help" ||
      (helping !== null && (look?.result === "not_met" || (look !== null && saysPower(look))));
    return [
      {
        inNeed,
        matter,
        last: look,
        help: isSeenTo ? null : asked,
        helping,
        endsAt,
        powered,
        asksPower,
        untold,
        isBack,
      },
    ];
  });
  return visits.toSorted((a, b) => inUrgency(a.matter, b.matter));
}

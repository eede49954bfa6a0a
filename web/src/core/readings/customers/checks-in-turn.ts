/** In which order special customers are looked after, on the round and among all that somebody must do: the same everywhere. */

import type { MatterContext } from "../matters/context";
import { deviceNow, lastLooks } from "../matters/customers";
import type { Matter, Presses } from "../matters/matter";

/** Who needs help; of whom somebody must say what keeps them going; then whose turn it is, whose device ends first before the others; then who is due next; last who has no time. */
interface Turn {
  readonly matter: Matter;
  readonly rank: 0 | 1 | 2 | 3 | 4;
  /** By which those of one rank stand, µs. */
  readonly at: number;
}

const byKey = (a: Matter, b: Matter): number => (a.key < b.key ? -1 : 1);

function inTurn(a: Turn, b: Turn): number {
  return a.rank - b.rank || a.at - b.at || byKey(a.matter, b.matter);
}

type Asking = Pick<MatterContext, "edition" | "scene" | "customers" | "now"> & { readonly ends: boolean };

/** `matters`: in the order in which they press. The places that looks after customers have among them go by turn. */
export function checksInTurn(matters: readonly Matter[], asking: Asking): readonly Matter[] {
  const checks = matters.filter(({ kind, settled }) => kind === "check" && settled === null);
  if (checks.length < 2) return matters;
  const { edition, scene, customers, ends, now } = asking;
  const [last, byId] = [lastLooks(edition, scene, ends), new Map(customers.map((each) => [each.id, each]))];
  const turnOf = (matter: Matter): Turn => {
    const customer = byId.get(matter.id);
    const due = matter.due ?? Number.POSITIVE_INFINITY;
    const device = customer && deviceNow(edition, scene, customer, ends);
    if (customer && last(customer)?.result === "needs_help") return { matter, rank: 0, at: due };
    if (device?.asksPower) return { matter, rank: 1, at: due };
    if (due > now) return { matter, rank: 4, at: due };
    const over = device?.ends ?? (device?.runsOut ? due : null);
    return over === null ? { matter, rank: 3, at: due } : { matter, rank: 2, at: over };
  };
  const turns = checks.map(turnOf).toSorted(inTurn);
  const places = new Map(turns.map(({ matter }, index) => [matter, checks[index] as Presses]));
  return matters.map((each) => {
    const place = places.get(each);
    return place ? { ...each, presses: pressesOf(place) } : each;
  });
}

const pressesOf = ({ urgency, danger, due, since, key }: Presses): Presses => ({ urgency, danger, due, since, key });

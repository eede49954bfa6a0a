/** Looking after special customers, and telling of one whom the directory does not have. */

import type { CheckPower, CheckResult } from "../catalogue/words";
import { askAgainAfter, isShort, SOONEST } from "../readings/matters/next-look";
import { type About, type Decision, type Drafts, of, refuse, type WriteTime } from "./decision";

const MINUTE = 60_000_000;

interface Look {
  readonly customer: { readonly id: string; readonly area: string | null; readonly check_every: number | null };
  readonly result: CheckResult;
  /** What is asked for whoever needs help; null: it was asked for already. */
  readonly help: string | null;
  /** What keeps whoever is well going since their device stopped; absent: that was not asked. */
  readonly power?: CheckPower;
  /** Until when that lasts, ms on the server's clock; absent: nobody has said. */
  readonly lastsUntil?: number;
  /** What was said before of the same, and still counts, where nobody has said how long it lasts. */
  readonly going?: CheckPower | undefined;
  /** When their device ends, or what they go on with, ms; absent: it has power, or nobody knows. */
  readonly ends?: number | null;
  /** It runs out, and nobody knows when. */
  readonly untold?: boolean;
  /** Their device has stopped, and nobody has said what keeps them going. */
  readonly stopped?: boolean;
  /** Refs of what said that power is back on the site, which whoever looks knows of. */
  readonly back?: readonly string[];
  /** How often the plan has special customers asked, µs. */
  readonly every: number;
  /** ms, on the server's clock. */
  readonly now: number;
  readonly write: WriteTime;
}

/**
 * Who is well is looked at again as often as was agreed with them; for all others nobody may wait so long, nor for whoever
 * goes on with a bottle or another supply of which nobody knows how long it lasts. Whose device has stopped is asked at
 * once what keeps them going. Who needs help has it asked for at once: whoever can takes it.
 */
export function checkCustomer(about: About, look: Look): Drafts {
  const { customer, result, help, power, lastsUntil, back = [], write } = look;
  const { id, area } = customer;
  const again = result === "well" ? againAt(look) : null;
  const said = { ...(power && { power }), ...(lastsUntil !== undefined && { lasts_until: write(lastsUntil) }) };
  const next = { ...(again !== null && { next: write(again) }), ...said };
  const known = back.length > 0 && { refs: back };
  const check = { ...of(about), ...known, type: "customer.checked", body: { customer: id, result, ...next } } as const;
  if (result !== "needs_help" || help === null) return [check];
  const wanted = { of: "people", what: help, customer: id, ...(area !== null && { area }) } as const;
  return [check, { ...of(about), type: "help.asked", body: wanted }];
}

/** When whoever is well is asked again, ms, by the same rule as it stands at them; null: nothing is known that says when. */
function againAt(look: Look): number | null {
  const { customer, power, lastsUntil, going, ends, untold, stopped, back = [], now } = look;
  // Whoever has power at home again is asked no more.
  if (power === "taken" || (stopped && !power) || (back.length > 0 && !isShort(power))) return null;
  const isSoon = (isShort(power ?? going) && lastsUntil === undefined) || (untold && !power);
  const every = customer.check_every;
  const often = isSoon ? Math.min(SOONEST / MINUTE, every ?? Number.POSITIVE_INFINITY) : every;
  const until = power ? lastsUntil : ends;
  if (often === null && (until === undefined || until === null)) return null;
  const waiting = { ends: until ? until * 1000 : null, often, every: look.every };
  return askAgainAfter(now * 1000, waiting) / 1000;
}

/** The key under which `matter.left` declines a report of a special customer. */
export const reportedKey = (ref: string): string => `customer_reported:${ref}`;

/** What somebody in the field says of a special customer; "" and null: nothing. */
export interface FoundCustomer {
  readonly area: string | null;
  readonly name: string;
  readonly place: string;
  readonly need: string;
  readonly number: string;
  readonly device: string;
  readonly hours: number | null;
  readonly agreed: string;
}

/**
 * It is of no incident: who was found outlasts the outage. In a drill it is the drill's. All but the area is private,
 * so that nobody reads it who may not read the directory's customers. `danger`: what told of them in danger.
 */
export function reportCustomer(
  drill: boolean,
  found: FoundCustomer,
  danger: string | null = null,
): Decision<"name-missing"> {
  const { area, number, hours } = found;
  const name = found.name.trim();
  if (name === "") return refuse("name-missing");
  const said = { name, place: found.place, need: found.need, device: found.device, agreed_help: found.agreed };
  const told = Object.entries(said).flatMap(([key, words]) => (words.trim() === "" ? [] : [[key, words.trim()]]));
  const figures = {
    ...(number.trim() && { numbers: [number.trim()] }),
    ...(hours !== null && { battery_hours: hours }),
  };
  return [
    {
      ...{ incident: null, drill, type: "customer.reported", body: { area } },
      ...(danger !== null && { refs: [danger] }),
      private: { ...Object.fromEntries(told), ...figures },
    },
  ];
}

/** The desk does not take in whom this entry reports. */
export function declineCustomer(ref: string, reason: string): Decision<"reason-missing"> {
  const why = reason.trim();
  if (why === "") return refuse("reason-missing");
  return [{ incident: null, type: "matter.left", body: { matter: reportedKey(ref), reason: why } }];
}

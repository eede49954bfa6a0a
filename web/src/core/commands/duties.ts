/** Taking duties, letting them go, handing them over. */

import type { Duty } from "../catalogue/words";
import type { Entry } from "../record/entries";
import type { Scene } from "../scene";
import { type About, type Drafts, of } from "./decision";

interface Held {
  readonly duty: Duty;
  readonly person: string;
}

/** `given`: the entry that handed it over. */
export const takeDuty = (about: About, { duty, person }: Held, given?: Entry): Drafts => [
  { ...of(about), type: "duty.taken", refs: given ? [given.ref] : [], body: { duty, person } },
];

export const releaseDuty = (about: About, body: Held): Drafts => [{ ...of(about), type: "duty.released", body }];

/** Who sits down takes the duties of the seat that are not theirs yet, so that every other phone knows. */
export function takeSeat(
  { view, duties }: { readonly view: About; readonly duties: Scene["duties"] },
  { covers, person }: { readonly covers: readonly Duty[]; readonly person: string },
): Drafts {
  const free = covers.filter((duty) => !duties.get(duty)?.some((each) => each.person === person));
  return free.flatMap((duty) => takeDuty(view, { duty, person }));
}

interface HandOver {
  readonly duties: readonly Duty[];
  readonly from: string;
  readonly to: string;
  /** How far everything is; said once, however many duties go. */
  readonly summary?: string;
}

/** To take a duty back is to hand it over the other way: to take it again would leave it with both. */
export const handOver = (about: About, { duties, from, to, summary }: HandOver): Drafts =>
  duties.map((duty, index) => ({
    ...of(about),
    type: "duty.handed_over",
    body: { duty, from, to, ...(summary && index === 0 ? { summary } : {}) },
  }));

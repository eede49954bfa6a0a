/** Taking duties, letting them go, handing them over, giving them to others. */

import { DUTIES, type Duty } from "../catalogue/words";
import type { Entry } from "../record/entries";
import { textField, wordField } from "../record/fields";
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

interface Moved {
  readonly duty: Duty;
  /** Who has it, and is told; null: nobody. */
  readonly from: string | null;
  readonly to: string;
}

/** Somebody takes a duty, or is given it: from whoever has it first, else as taken by them. */
export function moveDuty(about: About, { duty, from, to }: Moved): Drafts {
  if (from === to) return [];
  return from === null ? takeDuty(about, { duty, person: to }) : handOver(about, { duties: [duty], from, to });
}

/** Takes a giving back: named in `refs`, so that nobody is thought to have let go what they never had. */
export function undoGiving(about: About, given: Entry): Drafts {
  const duty = given.action && wordField(given.action, "duty", DUTIES);
  if (!(given.action && duty)) return [];
  const [person, from, to] = ["person", "from", "to"].map((name) => given.action && textField(given.action, name));
  const back = from && to ? handOver(about, { duties: [duty], from: to, to: from }) : [];
  return (person ? releaseDuty(about, { duty, person }) : back).map((draft) => ({ ...draft, refs: [given.ref] }));
}

/** Back to who gave it, so that it is never nobody's; where nobody knows who did, it is let go. */
export function giveBack(about: About, { duty, person }: Held, given: Entry): Drafts {
  const to = given.action?.actor;
  return to ? handOver(about, { duties: [duty], from: person, to }) : releaseDuty(about, { duty, person });
}

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

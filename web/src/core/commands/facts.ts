/** Changes of the fact block, and of the supply. */

import type { Bodies, Paper } from "../catalogue/bodies";
import type { ActionDraft } from "../record/drafts";
import { type About, type Drafts, of } from "./decision";

type Block = Bodies["facts.changed"];

interface Change {
  readonly before: Block;
  readonly after: Block;
  /** Whose word the time for the power is, before and now: a contact, or null. */
  readonly giver: readonly [before: string | null, after: string | null];
  /** What is dark now and was not known to be: since when, unless just now. */
  readonly wider?: { readonly areas: readonly string[]; readonly paper: Paper };
}

/** Only what differs: two people changing two facts do not undo each other. */
export function changeFacts(about: About, { before, after, giver: [known, giver], wider }: Change): Drafts {
  const body = changed(before, after);
  const until = after.expected_back ?? null;
  const given = giver !== null && until !== null && (giver !== known || body.expected_back !== undefined);
  const promise: ActionDraft[] = given
    ? [{ ...of(about), type: "promise.made", body: { by: giver, what: "power", until } }]
    : [];
  const lost: ActionDraft[] =
    wider && wider.areas.length > 0
      ? [{ ...of(about), type: "supply.lost", body: { areas: wider.areas, ...wider.paper } }]
      : [];
  const said: ActionDraft[] = Object.keys(body).length === 0 ? [] : [{ ...of(about), type: "facts.changed", body }];
  return [...promise, ...said, ...lost];
}

const TIMES = ["since", "expected_back", "next_word_at"] as const;

/** What nobody has said stays as it is known; only a time can be withdrawn. */
function changed(before: Block, after: Block): Block {
  const { areas, cause } = after;
  const later = TIMES.filter((name) => after[name] !== undefined && after[name] !== before[name]);
  const same = areas?.length === before.areas?.length && areas?.every((area) => before.areas?.includes(area));
  return {
    ...Object.fromEntries(later.map((name) => [name, after[name]])),
    ...(areas === undefined || same ? {} : { areas }),
    ...(cause === undefined || cause === before.cause ? {} : { cause }),
  };
}

/** Power back, or gone again: facts of the same incident. No areas: all of them. */
export const reportSupply = (about: About, lost: boolean, areas: readonly string[]): Drafts => [
  { ...of(about), type: lost ? "supply.lost" : "supply.returned", body: { areas } },
];

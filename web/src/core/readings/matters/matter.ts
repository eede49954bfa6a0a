/** Something that somebody must do or that is awaited, and who has it. */

import type { Duty } from "../../catalogue/words";
import type { Place } from "../../plan/plan-lookups";
import type { Entry } from "../../record/entries";
import type { Progress } from "../placed-lists";

/** What kinds there are, life first. `care`, `list`, `review`, `improvement`: what an ended outage leaves. */
export const MATTER_KINDS = [
  "danger",
  "request",
  "check",
  "help",
  "clock",
  "could_not",
  "accident",
  "call_out",
  "promise",
  "report",
  "notice",
  "call",
  "system",
  "service",
  "care",
  "list",
  "review",
  "improvement",
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Whoever is to see to it: a person, or whoever does a duty. */
export interface Keeper {
  readonly person: string | null;
  readonly duty: Duty | null;
  readonly entry: Entry;
}

/** 0: somebody's life; 1: it hurts or harms; 2: as the plan asks; 3: when there is time. */
export type Urgency = 0 | 1 | 2 | 3;

/** What tells how much something presses. */
export type Presses = Pick<Matter, "urgency" | "danger" | "first" | "due" | "since" | "key">;

export interface Matter {
  /** The same on every device: its kind and the id or ref it is of. */
  readonly key: string;
  readonly kind: MatterKind;
  readonly id: string;
  readonly place: Place;
  /** The person, customer or contact that it is about: an id. Whoever may not read of them finds no name for it. */
  readonly about: string | null;
  /** By which it is done; null: it has none. */
  readonly list: string | null;
  /** Whose it is by the plan, where nobody took it and it was given to nobody. */
  readonly by: Duty | null;
  /** Who took it or was given it: the first leads, and all of them have it. */
  readonly keepers: readonly Keeper[];
  /** µs; null: nobody says when. */
  readonly due: number | null;
  /** Since when it is asked for, µs. */
  readonly since: number;
  readonly urgency: Urgency;
  /** People are in danger now: before all else that is urgent. */
  readonly danger: boolean;
  /** It tripped or failed while power comes back: before all else of its urgency. */
  readonly first?: boolean;
  /** How much of a list is answered. */
  readonly far: Progress | null;
  readonly settled: "done" | "left" | null;
  /** How it presses, where that goes by turn among others of its kind. */
  readonly presses?: Presses;
  /** The entry that let it go. */
  readonly left: Entry | null;
  /** What tells of it, in display order. */
  readonly entries: readonly Entry[];
}

/** A matter before anybody has taken it or let it go. */
export interface Asked extends Pick<Matter, "kind" | "id" | "since" | "urgency"> {
  readonly place?: Place;
  readonly about?: string | null;
  readonly list?: string | null;
  readonly by?: Duty | null;
  /** Whose it is as long as nobody took it or gave it on. */
  readonly owner?: Keeper | null;
  readonly due?: number | null;
  readonly danger?: boolean;
  readonly first?: boolean;
  readonly far?: Progress | null;
  readonly done?: boolean;
  /** What let it go by an act of its own. */
  readonly left?: Entry | null;
  readonly entries?: readonly Entry[];
}

/** The key under which a matter is taken, given and let go. */
export const matterKey = (kind: MatterKind, id: string): string => `${kind}:${id}`;

/** People and material from outside: asked for, promised, here, gone again. */

import { type About, type Decision, type Drafts, of, refuse, type WriteTime } from "./decision";

/** 0: nobody counted. */
const counting = (count: number) => (count > 0 ? { count } : {});
const placed = (area: string | null) => (area === null ? {} : { area });

export interface Wanted {
  readonly of: "people" | "material";
  readonly what: string;
  readonly count: number;
  readonly area: string | null;
  /** The contact that is asked. */
  readonly from: string | null;
}

export function askHelp(about: About, { what, count, area, from, ...wanted }: Wanted): Decision<"words-missing"> {
  const words = what.trim();
  if (words === "") return refuse("words-missing");
  const body = { of: wanted.of, what: words, ...counting(count), ...placed(area), ...(from === null ? {} : { from }) };
  return [{ ...of(about), type: "help.asked", body }];
}

export interface Came {
  readonly what: string;
  readonly count: number;
  /** Where they were sent. */
  readonly area: string | null;
  /** Who they are, where somebody says: told to few. */
  readonly names: string;
}

/** People whom nobody asked for are here. */
export function meetHelp(about: About, { what, count, area, names }: Came): Decision<"words-missing"> {
  if (what.trim() === "") return refuse("words-missing");
  const body = { of: "people" as const, what: what.trim(), ...counting(count), ...placed(area), here: true };
  const name = names.trim();
  return [{ ...of(about), type: "help.asked", body, ...(name === "" ? {} : { private: { name } }) }];
}

interface Promised {
  /** Ref of the asking. */
  readonly help: string;
  /** A contact or a person; null: it was not said who. */
  readonly by: string | null;
  readonly count: number;
  /** ms since 1970. */
  readonly until: number;
}

export const promiseHelp = (about: About, { help, by, count, until }: Promised, write: WriteTime): Drafts => [
  {
    ...of(about),
    type: "help.promised",
    body: { help, ...(by === null ? {} : { by }), ...counting(count), until: write(until) },
  },
];

interface Moved {
  readonly help: string;
  readonly count: number;
}

/** `area`: where they were sent. */
export const receiveHelp = (about: About, { help, count, area }: Moved & { readonly area: string | null }): Drafts => [
  { ...of(about), type: "help.arrived", body: { help, ...counting(count), ...placed(area) } },
];

interface Placed {
  readonly help: string;
  readonly area: string;
}

/** None more came: what is here is there now. */
export const placeHelp = (about: About, { help, area }: Placed): Drafts => [
  { ...of(about), type: "help.arrived", body: { help, count: 0, area } },
];

export const releaseHelp = (about: About, { help, count }: Moved): Drafts => [
  { ...of(about), type: "help.released", body: { help, ...counting(count) } },
];

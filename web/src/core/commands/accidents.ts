/** Accidents: what happened, what was found out since, and the hour within which an authority is told. */

import type { AccidentKind, AccidentPart } from "../catalogue/words";
import type { Place } from "../plan/plan-lookups";
import type { AuthorityReport } from "../readings/response/accidents";
import type { FileRef } from "../record/entries";
import { ofAccident } from "./clocks";
import { type About, at, type Decision, type Drafts, of, refuse } from "./decision";
import { giveReport } from "./reports";

/** Who was hurt or saw it; "" for what nobody said. Few may read who they are, how they are, and what happened. */
export interface Witness {
  readonly name: string;
  readonly number: string;
  readonly words: string;
}

export const NO_WITNESS: Witness = { name: "", number: "", words: "" };

/** Only what was said. */
function privately(said: Witness & { readonly what?: string }): {
  readonly private?: Readonly<Record<string, string>>;
} {
  const told = Object.entries(said).filter(([, words]) => words.trim() !== "");
  return told.length === 0 ? {} : { private: Object.fromEntries(told.map(([key, words]) => [key, words.trim()])) };
}

const shown = (photo: FileRef | null) => (photo === null ? {} : { files: [photo] });

const inWords = (text: string) => (text.trim() === "" ? {} : { text: text.trim() });

interface Happened {
  readonly kind: AccidentKind;
  readonly place: Place;
  /** How many were hurt; null: nobody counted. */
  readonly people: number | null;
  readonly text: string;
  readonly hurt: Witness;
  readonly photo: FileRef | null;
  /** The report that somebody is hurt, by its ref; null: none told of it. */
  readonly report?: string | null;
}

export function recordAccident(about: About, happened: Happened): Drafts {
  const { kind, place, people, text, hurt, photo, report = null } = happened;
  const refs = report === null ? {} : { refs: [report] };
  const body = { part: "first" as const, kind, ...at(place), ...(people === null ? {} : { people }) };
  return [
    { ...of(about), ...refs, ...shown(photo), ...privately({ what: text, ...hurt }), type: "accident.recorded", body },
  ];
}

/**
 * An authority is to be told of this accident. Everybody reads that, so where it was is not said.
 *
 * @param known when it was known, RFC 3339: from then its time runs; null: it is known from now.
 */
export const startAuthorityClock = (
  about: About,
  { clock }: AuthorityReport,
  accident: string,
  known: string | null = null,
): Drafts => {
  const since = known === null ? {} : { stated_at: known, precision: "minute" as const };
  return [{ ...of(about), type: "clock.started", body: { clock: clock.id, ...ofAccident(accident), ...since } }];
};

export interface MoreOfAccident {
  readonly part: Exclude<AccidentPart, "first" | "account" | "authority">;
  readonly text: string;
  readonly witness: Witness;
  readonly photo: FileRef | null;
}

/** `accident`: the ref of what told of it first. */
export function addToAccident(
  about: About,
  accident: string,
  { part, text, witness, photo }: MoreOfAccident,
): Decision<"words-missing"> {
  const told = { ...shown(photo), ...privately(witness) };
  const words = inWords(text);
  if (Object.keys({ ...told, ...words }).length === 0) return refuse("words-missing");
  return [{ ...of(about), ...told, type: "accident.recorded", body: { accident, part, ...words } }];
}

/** What happened, and who was hurt, as it is told by now. */
export interface Account extends Witness {
  readonly what: string;
}

export const isSameAccount = (one: Account, other: Account): boolean =>
  (["what", "name", "number", "words"] as const).every((key) => one[key].trim() === other[key].trim());

/**
 * What happened after all and who was hurt, in the place of what was told of it: of each the latest word stands, and the
 * first words stay where they are. Nothing can be told to be nothing.
 */
export function tellAnew(
  about: About,
  accident: string,
  { before, after }: Readonly<Record<"before" | "after", Account>>,
): Decision<"words-missing"> {
  const same = (key: keyof Account) => after[key].trim() === before[key].trim();
  const changed = (key: keyof Account) => (same(key) ? "" : after[key]);
  const [name, number, words] = [changed("name"), changed("number"), changed("words")];
  const told = privately({ what: changed("what"), name, number, words });
  if (told.private === undefined) return refuse("words-missing");
  return [{ ...of(about), ...told, type: "accident.recorded", body: { accident, part: "account" } }];
}

/** The authority has been told: its report is given, and its clock stands. */
export const tellAuthority = (about: About, accident: string, due: AuthorityReport | null): Drafts => [
  { ...of(about), type: "accident.recorded", body: { accident, part: "authority" } },
  ...(due === null ? [] : giveReport(about, { rule: due.rule, accident })),
];

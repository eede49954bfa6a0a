/** Accidents: what happened, what was found out since, and the hour within which an authority is told. */

import type { AccidentKind, AccidentPart } from "../catalogue/words";
import { NOWHERE, type Place } from "../plan/plan-lookups";
import type { AuthorityReport } from "../readings/response/accidents";
import type { FileRef } from "../record/entries";
import { moveClock } from "./clocks";
import { type About, at, type Decision, type Drafts, of, refuse } from "./decision";
import { giveReport } from "./reports";

/** Who was hurt or saw it; "" for what nobody said. Few may read who they are, and how they are. */
export interface Witness {
  readonly name: string;
  readonly number: string;
  readonly words: string;
}

export const NO_WITNESS: Witness = { name: "", number: "", words: "" };

/** Only what was said. */
function privately(said: Witness): { readonly private?: Readonly<Record<string, string>> } {
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
}

/** `due`: an authority is to be told, so its clock starts; null: it need not, or the plan has none. */
export function recordAccident(about: About, happened: Happened, due: AuthorityReport | null): Drafts {
  const { kind, place, people, text, hurt, photo } = happened;
  const body = { part: "first" as const, kind, ...at(place), ...(people === null ? {} : { people }), ...inWords(text) };
  return [
    { ...of(about), ...shown(photo), ...privately(hurt), type: "accident.recorded", body },
    ...(due ? startAuthorityClock(about, due, place) : []),
  ];
}

/** From now an authority is to be told. */
export const startAuthorityClock = (about: About, { clock }: AuthorityReport, place: Place): Drafts =>
  moveClock(about, "clock.started", clock.id, clock.scope === "once" ? NOWHERE : place);

export interface MoreOfAccident {
  readonly part: Exclude<AccidentPart, "first" | "authority">;
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

interface Told {
  readonly accident: string;
  readonly place: Place;
  readonly text: string;
}

/** The authority has been told: its report is given, and its clock stands. */
export function tellAuthority(about: About, { accident, place, text }: Told, due: AuthorityReport | null): Drafts {
  const said: Drafts = [
    { ...of(about), type: "accident.recorded", body: { accident, part: "authority", ...inWords(text) } },
  ];
  if (due === null) return said;
  const where = due.clock.scope === "once" ? NOWHERE : place;
  return [...said, ...giveReport(about, due.rule), ...moveClock(about, "clock.stopped", due.clock.id, where)];
}

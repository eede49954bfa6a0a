import type { SENTENCES } from "../catalogue/sentences";

type First<Type> = Type extends `${infer Noun}.${string}` ? Noun : never;

/** The catalogue's nouns that make up a course of events, as a filter offers them: one that it has not does not compile. */
export const ENTRY_KINDS = [
  "incident",
  "supply",
  "level",
  "stage",
  "duty",
  "step",
  "contact",
  "promise",
  "notice",
  "report",
  "clock",
  "facts",
  "enquiry",
  "note",
  "photo",
  "matter",
  "entry",
] as const satisfies readonly First<keyof typeof SENTENCES>[];

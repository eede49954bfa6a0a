/** What a thing of the plan is called, in a language, for lists, links and choices. */

import { text as shown } from "../plan-lookups";
import { fieldOf, isList, isThing, type Json, type PlanForm } from "./plan-form";

/** A text by language as one reads it; "" where it is none. */
export function textOf(map: Json | undefined, language: string): string {
  if (!isThing(map)) return "";
  const words = Object.fromEntries(
    Object.entries(map).filter((each): each is [string, string] => typeof each[1] === "string"),
  );
  return Object.keys(words).length === 0 ? "" : shown(words, language).text;
}

const TITLE_FIELDS = ["name", "term", "question", "text"];

/** Its name, else what comes nearest to one; "" where it says nothing. */
export function titleOf(thing: Json | undefined, language: string): string {
  for (const field of TITLE_FIELDS) {
    const words = textOf(fieldOf(thing, field), language);
    if (words !== "") return words;
  }
  return "";
}

/** The languages that the plan is written in, the first one first. */
export function languagesOf(plan: PlanForm): readonly string[] {
  const languages = fieldOf(fieldOf(plan, "site"), "languages");
  const named = isList(languages) ? languages.filter((each) => typeof each === "string") : [];
  return named.length > 0 ? named : ["zh-Hans"];
}

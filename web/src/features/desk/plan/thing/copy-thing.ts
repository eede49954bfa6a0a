/** Makes a second thing of one: the same under other ids. */

import { keyField } from "../../../../core/plan/draft/keys";
import {
  fieldOf,
  isList,
  isThing,
  type Json,
  type PlanForm,
  type PlanThing,
  planThings,
} from "../../../../core/plan/draft/plan-form";
import { freshId } from "../state/fresh-id";

/** What an id made here ends in. */
const ENDING = /-[a-z0-9]{5}$/u;
const LONGEST = 30;
const newId = (id: Json | undefined): string =>
  freshId((typeof id === "string" ? id.replace(ENDING, "") : "thing").slice(0, LONGEST));

/** Things inside a thing whose ids no other thing may have. */
const INNER = ["controls"] as const;

const withNewId = (thing: Json): Json => (isThing(thing) ? { ...thing, id: newId(fieldOf(thing, "id")) } : thing);

/** A key that none of the part has: for people one more than the most. */
function newKey(plan: PlanForm, part: string, thing: PlanThing): Json {
  const field = keyField(part);
  if (field === "id") return newId(fieldOf(thing, "id"));
  const taken = planThings(plan, part).map((each) => Number(fieldOf(each, field)));
  return Math.max(0, ...taken.filter(Number.isFinite)) + 1;
}

/** `mark` is put behind each language's name, so that the two are told apart. */
export function copyOf(plan: PlanForm, part: string, thing: PlanThing, mark: (language: string) => string): PlanThing {
  const name = fieldOf(thing, "name");
  const named = isThing(name) && {
    name: Object.fromEntries(Object.entries(name).map(([lang, words]) => [lang, `${words}${mark(lang)}`])),
  };
  const inner = INNER.flatMap((field) => {
    const things = fieldOf(thing, field);
    return isList(things) ? [[field, things.map(withNewId)] as const] : [];
  });
  return { ...thing, [keyField(part)]: newKey(plan, part, thing), ...named, ...Object.fromEntries(inner) };
}

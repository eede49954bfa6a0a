import { type ScriptFacts, scriptFacts } from "../core/plan-scripts";
import { facts, situation } from "./situation";
import { edition } from "./store";

/** What fills the blanks now. "Cause not known" is no cause to tell anyone. */
export function factsNow(): ScriptFacts {
  const danger = situation.value.danger.at(-1);
  // "All of it" has a name that can be told: the site's own.
  const named = facts.value.areas?.value;
  const site = edition.value?.areas.find((area) => area.parent === null);
  const areas = named?.length === 0 && site ? [site.id] : (named ?? []);
  const cause = facts.value.cause?.value ?? null;
  return scriptFacts(facts.value, {
    areas,
    cause: cause === "unknown" ? null : cause,
    level: situation.value.level,
    place: danger?.place ?? null,
    people: danger?.count ?? null,
  });
}

import { momentField } from "../core/fields";
import { type ScriptFacts, scriptFacts } from "../core/plan-scripts";
import { facts, situation } from "./situation";
import { edition, tended } from "./store";

/** What fills the blanks now. "Cause not known" is no cause to tell anyone. */
export function factsNow(): ScriptFacts {
  const danger = situation.value.danger.at(-1);
  // "All of it" has a name that can be told: the site's own.
  const named = facts.value.areas?.value;
  const site = edition.value?.areas.find((area) => area.parent === null);
  const areas = named?.length === 0 && site ? [site.id] : (named ?? []);
  const cause = facts.value.cause?.value ?? null;
  const announced = tended.value?.status === "expected" ? tended.value.leading.action : null;
  const begins = announced && momentField(announced, "from");
  return scriptFacts(facts.value, {
    ...(begins === null ? {} : { since: begins ?? null }),
    areas,
    cause: cause === "unknown" ? null : cause,
    level: situation.value.level,
    place: danger?.place ?? null,
    people: danger?.count ?? null,
  });
}

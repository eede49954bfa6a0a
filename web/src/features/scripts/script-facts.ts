import { facts, situation } from "../../app/situation";
import { type ScriptFacts, scriptFacts } from "../../core/plan-scripts";

/** What fills the blanks now. "Cause not known" is no cause to tell anyone. */
export function factsNow(): ScriptFacts {
  const danger = situation.value.danger.at(-1);
  const cause = facts.value.cause?.value ?? null;
  return scriptFacts(facts.value, {
    cause: cause === "unknown" ? null : cause,
    level: situation.value.level,
    place: danger?.place ?? null,
    people: danger?.count ?? null,
  });
}

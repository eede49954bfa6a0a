import { isAnnounced } from "../../core/folds/incident-views";
import { standing } from "../../core/folds/promises";
import { byId } from "../../core/plan/plan-lookups";
import { type ScriptFacts, scriptFacts } from "../../core/plan/plan-scripts";
import { factsFor, factsOf } from "../../core/readings/outside/audience-facts";
import { hotlineIn } from "../../core/readings/response/hotline";
import { momentField } from "../../core/record/fields";
import { dangerSpot } from "../incident/danger-words";
import { facts, scene, situation, told } from "../incident/situation";
import { edition, toldIncident } from "../record/store";
import { t } from "../words/i18n";
import { promises } from "./communications";

/**
 * Of whom a script speaks, and where they are. Whom the plan has called in a danger is told of that one alone, and not
 * without its place; a report tells of the latest, wherever.
 */
function dangerIn(script: string | null): Pick<ScriptFacts, "place" | "people"> {
  const owners = (edition.value?.dangers ?? []).filter(({ scripts }) => script !== null && scripts.includes(script));
  const owned = owners.length > 0;
  const danger = situation.value.danger.findLast(({ kind }) => !owned || owners.some(({ id }) => id === kind));
  if (!danger) return { place: null, people: null };
  return { place: dangerSpot(danger) || (owned ? null : t("danger-place-unknown")), people: danger.count };
}

/**
 * The contact who gave the time at which power is expected: who promised it for that very moment, and of an announced
 * outage the utility; null where nobody is named.
 */
export function whoGaveTheTime(): string | null {
  const back = facts.value.expectedBack;
  if (!back?.value) return null;
  const contacts = edition.value?.contacts ?? [];
  if (back.entry.action?.type === "incident.expected")
    return contacts.find(({ kind }) => kind === "utility")?.id ?? null;
  return standing(promises.value).findLast(({ what, until }) => what === "power" && until === back.value)?.by ?? null;
}

/** The facts as one audience of the plan is told them; null: as everybody is, who are told no time that is not for all. */
export function factsTold(audience: string | null) {
  const [from, of] = [edition.value, scene.value];
  const meant = from && byId(from.audiences, audience ?? "");
  if (!(from && of)) return facts.value;
  return meant ? factsFor(from, of, meant) : factsOf(from, of.facts, []);
}

/**
 * What fills the blanks of a script now, for whoever is named: of their own areas. "Cause not known" is no cause to tell
 * anyone.
 */
export function factsNow(script: string | null = null, audience: string | null = null): ScriptFacts {
  const known = factsTold(audience);
  // "All of it" has a name that can be told: the site's own.
  const named = known.areas?.value;
  const site = edition.value?.areas.find((area) => area.parent === null);
  const areas = named?.length === 0 && site ? [site.id] : (named ?? []);
  const cause = known.cause?.value ?? null;
  const announced = toldIncident.value && isAnnounced(toldIncident.value) ? toldIncident.value.leading.action : null;
  const begins = announced && momentField(announced, "from");
  return scriptFacts(known, {
    ...(begins === null ? {} : { since: begins ?? null }),
    areas,
    cause: cause === "unknown" ? null : cause,
    level: situation.value.level,
    word_of: whoGaveTheTime(),
    hotline: hotlineIn(told.value.hotline)?.number ?? null,
    ...dangerIn(script),
  });
}

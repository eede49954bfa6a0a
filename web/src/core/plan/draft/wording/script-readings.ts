/** How a script's words read in an outage of which all is known, and in one of which hardly anything is. */

import type { Edition } from "../../plan";
import { type Rendered, renderScript, type ScriptFacts } from "../../plan-scripts";
import { fieldOf, isThing, type Json, type PlanForm, planThings } from "../plan-form";
import { textOf, titleOf } from "../titles";
import { withAmounts } from "./amounts";

export interface ScriptReadings {
  readonly known: Rendered;
  /** Null where it reads the same. */
  readonly open: Rendered | null;
}

/** A quiet evening: times that are read out as times of one day wherever the site may lie. */
const NOW = Date.UTC(2026, 2, 3, 9) * 1000;
const MINUTE = 60_000_000;

type Words = (map: Json | undefined) => Json;

const idOf = (thing: Json | undefined): string | null => {
  const id = fieldOf(thing, "id");
  return typeof id === "string" ? id : null;
};

function zoneOf(site: Json | undefined): string {
  const zone = fieldOf(site, "zone");
  try {
    return new Intl.DateTimeFormat("en", { timeZone: String(zone) }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function siteOf(plan: PlanForm, words: Words): Json {
  const site = fieldOf(plan, "site");
  const plain = (name: string): Json => {
    const value = fieldOf(site, name);
    return typeof value === "string" ? value : null;
  };
  const address = fieldOf(site, "address");
  return {
    zone: zoneOf(site),
    name: words(fieldOf(site, "name")),
    address: isThing(address) ? words(address) : null,
    ...Object.fromEntries(["hotline", "hotline_mobile", "account"].map((name) => [name, plain(name)])),
  };
}

/** Of a draft that may be wrong anywhere, what renders scripts. */
function readable(plan: PlanForm, lang: string): Edition {
  const words: Words = (map) => ({ [lang]: textOf(map, lang) });
  const named = (part: string) =>
    planThings(plan, part)
      .filter(isThing)
      .map((thing) => ({ ...thing, name: words(thing["name"]), spoken: words(thing["spoken"] ?? thing["name"]) }));
  const said = fieldOf(plan, "words");
  return {
    site: siteOf(plan, words),
    words: { date: words(fieldOf(said, "date")), joiner: words(fieldOf(said, "joiner")) },
    ...Object.fromEntries(["areas", "causes", "levels", "contacts"].map((part) => [part, named(part)])),
  } as unknown as Edition;
}

/** An outage as it may be, told with the plan's own names. */
function sample(plan: PlanForm, lang: string): ScriptFacts {
  const areas = planThings(plan, "areas");
  const cause = planThings(plan, "causes").find((each) => idOf(each) !== "unknown");
  const contacts = planThings(plan, "contacts");
  const giver = contacts.find((each) => fieldOf(each, "kind") === "utility") ?? contacts[0];
  const level = fieldOf(planThings(plan, "levels")[1], "level");
  return {
    areas: [idOf(areas.find((each) => fieldOf(each, "kind") === "building") ?? areas[0]) ?? ""],
    cause: idOf(cause),
    since: NOW - 40 * MINUTE,
    expected_back: NOW + 120 * MINUTE,
    next_word_at: NOW + 30 * MINUTE,
    level: typeof level === "number" ? level : null,
    place: titleOf(planThings(plan, "assets")[0], lang) || null,
    people: 2,
    word_of: idOf(giver),
  };
}

const UNKNOWN = { cause: null, expected_back: null, next_word_at: null, word_of: null };
const reads = ({ parts }: Rendered): string => JSON.stringify(parts);

/** @param lang one of the languages that the text has; null where it has none such. */
export function scriptReadings(plan: PlanForm, text: Json | undefined, lang: string): ScriptReadings | null {
  const words = fieldOf(text, lang);
  if (typeof words !== "string" || words === "") return null;
  const script = { [lang]: withAmounts(words, lang, planThings(plan, "figures")) };
  const telling = { edition: readable(plan, lang), now: NOW, lang };
  const facts = sample(plan, lang);
  const known = renderScript(telling, script, facts);
  const open = renderScript(telling, script, { ...facts, ...UNKNOWN });
  return { known, open: reads(known) === reads(open) ? null : open };
}

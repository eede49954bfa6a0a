import type { Edition, Script } from "./plan";
import { text } from "./plan-lookups";

/** How scripts are laid out: who is spoken to, and when. In the order of the screen. */
export const GROUPS = ["everyone", "places", "spoken", "calls", "team", "planned", "after"] as const;
export type Group = (typeof GROUPS)[number];

/** Purposes are the plan's free words; what is not named here falls to its channels. */
const PURPOSES: ReadonlyMap<string, Group> = new Map<string, Group>(
  Object.entries({
    car_park: "places",
    shops: "places",
    food: "places",
    guests: "places",
    queue: "places",
    charging: "places",
    call_fire: "calls",
    call_ambulance: "calls",
    lift_maintainer: "calls",
    ask_utility: "calls",
    media: "team",
    planned: "planned",
    planned_day: "planned",
    planned_hour: "planned",
    planned_changed: "planned",
    after_care: "after",
    damage: "after",
    thanks: "after",
  } as const),
);

const MANY = ["wechat", "pa", "poster", "social"];

/** Where a script stands. */
export function groupOf(script: Script): Group {
  const named = PURPOSES.get(script.purpose);
  if (named !== undefined) return named;
  if (!script.to_customers) return "team";
  return script.texts.some(({ channel }) => MANY.includes(channel)) ? "everyone" : "spoken";
}

/** How an incident stands, as far as the choice of words asks. */
export interface WordingState {
  readonly told: boolean;
  /** True while power is out, null where nothing was said. */
  readonly lost: boolean | null;
  /** Somebody was told that power is back, and it failed again. */
  readonly wrong: boolean;
  /** The time that was given has gone by. */
  readonly passed: boolean;
  readonly danger: boolean;
}

/** What is most likely to be said now, by purpose; the first is the likeliest. */
export function purposesNow({ told, lost, wrong, passed, danger }: WordingState): readonly string[] {
  const meanwhile = told ? (passed ? "no_news" : "update") : "first_notice";
  const news = told && wrong ? "correction" : lost === false ? "restored" : meanwhile;
  return [...(danger ? ["lift_calm"] : []), news, ...(lost === false ? ["after_care"] : ["help", "special_customer"])];
}

/** The scripts for now: of each purpose the first. */
export function scriptsNow(edition: Edition, state: WordingState): readonly Script[] {
  const first = (purpose: string) => edition.scripts.find((script) => script.purpose === purpose) ?? [];
  return purposesNow(state).flatMap(first);
}

/** Scripts in whose name or words the query stands. */
export function scriptsWith(edition: Edition, query: string, lang: string): readonly Script[] {
  const wanted = query.trim().toLowerCase();
  const said = (script: Script): string =>
    [script.name, ...script.texts.map((each) => each.text)].map((map) => text(map, lang).text).join("\n");
  const named = edition.scripts.filter((script) => text(script.name, lang).text.toLowerCase().includes(wanted));
  const worded = edition.scripts.filter((script) => said(script).toLowerCase().includes(wanted));
  return [...new Set([...named, ...worded])];
}

/** What of an outage speaks for a level of the plan: its scope, how long it lasts, whom it harms, a promise that passed. */

import { LEVELS, type Level } from "../../catalogue/words";
import { counted } from "../../folds/countable-acts";
import type { Danger } from "../../folds/dangers";
import { beganAt } from "../../folds/facts";
import { broken } from "../../folds/promises";
import { isSupplyLost } from "../../folds/situation";
import type { Edition, Figure, ResponseLevel } from "../../plan/plan";
import { milliseconds } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { Scene } from "../../scene";
import { type Breadth, darkBreadth, isAsWide } from "./breadth";

type Effect = NonNullable<ResponseLevel["proposes"]["effects"]>[number];

interface Common {
  /** The same on every device that may read of it, and another one once it says more. */
  readonly key: string;
  /** The level that it proposes. */
  readonly level: Level;
  /** Since when that is known, µs. */
  readonly since: number;
}

export type Ground = Common &
  (
    | { readonly kind: "scope"; readonly breadth: Breadth }
    /** It has lasted so long, or is said to last so long. */
    | { readonly kind: "age" | "duration"; readonly after: Figure }
    | { readonly kind: "effect"; readonly effect: Effect }
    /** That it would be back by then: `at`, µs. `by`: who said so; null: what customers were told. */
    | { readonly kind: "promise"; readonly at: number; readonly by: string | null }
  );

type Told = Pick<Scene, "view" | "situation" | "facts" | "promises" | "accidents">;
type Find = (edition: Edition, scene: Told, now: number) => readonly Ground[];

/** The gravest level of which this holds. */
function gravest(edition: Edition, holds: (level: ResponseLevel) => boolean): ResponseLevel | null {
  const found = edition.levels.filter(holds);
  return found.toSorted((a, b) => a.level - b.level)[0] ?? null;
}

const micros = (figure: Figure | null): number =>
  figure === null ? Number.POSITIVE_INFINITY : (milliseconds(figure) ?? Number.POSITIVE_INFINITY) * 1000;

const newest = (entries: readonly Entry[]): number => Math.max(-1, ...entries.map(displayTime));

const scope: Find = (edition, scene) => {
  const breadth = darkBreadth(edition, scene);
  const found = breadth && gravest(edition, ({ proposes }) => isAsWide(breadth, proposes.scope));
  if (!(breadth && found)) return [];
  const lost = [...scene.situation.supply.values()].flatMap((each) => (each.lost ? each.entry : []));
  const since = newest(scene.facts.areas ? [scene.facts.areas.entry, ...lost] : lost);
  return [{ kind: "scope", key: `${found.level}/scope/${breadth}`, level: found.level, since, breadth }];
};

/** That it has lasted so long says more than that it will. */
const duration: Find = (edition, scene, now) => {
  const began = beganAt(scene);
  const back = scene.facts.expectedBack;
  const reaches = (until: number) => gravest(edition, ({ proposes }) => until - began >= micros(proposes.after));
  const lasted = reaches(now);
  const lasts = back && back.value !== null ? reaches(back.value) : null;
  const found = lasts && lasts.level < (lasted?.level ?? LEVELS.length + 1) ? lasts : lasted;
  const after = found?.proposes.after;
  if (!(found && after)) return [];
  const kind = found === lasted ? "age" : "duration";
  const since = back && kind === "duration" ? displayTime(back.entry) : began + micros(after);
  return [{ kind, key: `${found.level}/lasts/${micros(after)}`, level: found.level, since, after }];
};

const isHurt = ({ kind, condition }: Danger): boolean => kind === "hurt" || condition === "hurt" || condition === "ill";

/** How often each was reported, those who are safe by now too: whoever is in danger anew is a ground anew. */
const effects: Find = (edition, { situation, accidents }) => {
  const reaching = (effect: Effect) => gravest(edition, ({ proposes }) => proposes.effects?.includes(effect) ?? false);
  const reported = (["trapped", "hurt"] as const).flatMap((effect): readonly Ground[] => {
    const harms = (danger: Danger) => effect === "trapped" || isHurt(danger);
    const found = situation.danger.some(harms) ? reaching(effect) : null;
    if (!found) return [];
    const entries = [...situation.danger, ...situation.safe].filter(harms).map(({ entry }) => entry);
    const key = `${found.level}/${effect}/${entries.length}`;
    return [{ kind: "effect", key, level: found.level, since: newest(entries), effect }];
  });
  const found = reaching("hurt");
  // Each by itself, for few may read of it: all other grounds are the same on every device. By the ref in its key only those
  // are told that it was let go.
  const injuries = counted(accidents).flatMap((entry): readonly Ground[] => {
    if (!found || entry.action?.body["kind"] !== "injury") return [];
    const key = `${found.level}/accident/${entry.ref}`;
    return [{ kind: "effect", key, level: found.level, since: displayTime(entry), effect: "hurt" }];
  });
  return [...reported, ...injuries];
};

/** Of promises of power, and of what customers were told, those that passed while this level stood. */
const promises: Find = (edition, { situation, facts, promises: made }, now) => {
  const { level, levelBy } = situation;
  const row = edition.levels.find((each) => each.level === level);
  const to = LEVELS.findLast((each) => level !== null && each < level);
  if (!(row?.proposes.raise_on_passed_promise && to && levelBy)) return [];
  const back = facts.expectedBack?.value ?? null;
  const passed = [
    ...broken(made, now).flatMap(({ what, by, until, entry }) =>
      what === "power" ? { at: until, by, id: entry.ref } : [],
    ),
    ...(back !== null && back < now ? [{ at: back, by: null, id: String(back) }] : []),
  ];
  const fresh = passed.filter(({ at }) => at > displayTime(levelBy));
  return fresh.map(({ at, by, id }) => ({ kind: "promise", key: `${to}/promise/${id}`, level: to, since: at, at, by }));
};

/** All that speaks for a level, whichever stands. Nothing does once the power is back, but whom it has harmed. */
export function groundsOf(edition: Edition, scene: Told, now: number): readonly Ground[] {
  const back = isSupplyLost(scene.situation) === false;
  const finds = back ? [effects] : [scope, duration, effects, promises];
  return finds.flatMap((find) => find(edition, scene, now));
}

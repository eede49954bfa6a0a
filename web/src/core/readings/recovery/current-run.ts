/** An outage as its recovery runs now: without the answers, checks and services of a run that power lost again ended. */

import { type Checklists, judged, type Step } from "../../folds/checklists";
import { type Acts, counted } from "../../folds/countable-acts";
import type { Edition } from "../../plan/plan";
import { byId, itemIn } from "../../plan/plan-lookups";
import type { Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import type { Scene } from "../../scene";
import { isAfterFailure, isForDark } from "./anew/dark-lists";
import { failedBefore, isFailedOnce, keepsFailure } from "./anew/failed-before";
import { stagesSince } from "./anew/reopened-stages";
import { severalReported } from "./anew/reports-there";
import { answersOf, saysWhy } from "./anew/rounds";
import { type GateContext, rememberedOf } from "./gate-context";
import { lostAgain } from "./lost-again";
import { barsOf, begunAnewBy, isPast, standingsOf } from "./step-standing";
import { isWayOn } from "./way-on";

type Run = Pick<Scene, "checklists" | "services" | "systems" | "situation">;

/** What of an outage a run is made of, beside its plan. */
export const RUN_IS_MADE_OF = [
  "checklists",
  "services",
  "systems",
  "situation",
  "powerUp",
  "powerAndStages",
  "facts",
  "confirmations",
] as const;

/**
 * The same scene where nothing began anew; everything else in it stays as it is, folded when it is read. All of it is
 * its own: whoever spreads it loses nothing. It holds as long as nothing changes that a run is made of.
 */
export function currentRun(edition: Edition, scene: Scene): Scene {
  const tripped = scene.powerUp.all.some(({ action }) => action?.type === "breaker.tripped");
  const steps = [...scene.checklists.steps.values()];
  const mayCountLess =
    severalReported(scene.situation) ||
    steps.some(
      (step) =>
        isUnexplained(step) ||
        isWayOn(edition, step.target.list) ||
        isAfterFailure(edition, step.target.list) ||
        (isFailedOnce(step) && keepsFailure(edition, step.target.list)),
    );
  if (!(tripped || mayCountLess || scene.view.joined) && lostAgain(edition, scene.powerAndStages, null) === null)
    return scene;
  // Read now: whoever follows what is read is to make it anew when any of them changes, though it is read late.
  for (const part of RUN_IS_MADE_OF) void scene[part];
  let run: Run | null = null;
  const of = (): Run => {
    run ??= runIn({ edition, scene });
    return run;
  };
  const get = (name: keyof Run) => ({ get: () => of()[name], enumerable: true });
  const parts = { checklists: get("checklists"), services: get("services"), systems: get("systems") };
  const all = Object.getOwnPropertyDescriptors(scene);
  return Object.defineProperties({}, { ...all, ...parts, situation: get("situation") }) as Scene;
}

function runIn(context: GateContext): Run {
  const { edition, scene } = context;
  const { situation, powerAndStages } = scene;
  const again = lostAgain(edition, powerAndStages, null);
  const areasOf = (id: string) => byId(edition.recovery.services, id)?.areas ?? [];
  return {
    checklists: checklistsIn(context),
    services: since(scene.services, (act) =>
      areasOf(textField(act, "service") ?? "").map((area) => lostAgain(edition, powerAndStages, area)),
    ),
    systems: withFaults(
      scene.systems,
      since(scene.systems, (act) => [lostAgain(edition, powerAndStages, textField(act, "area"))]),
    ),
    situation: again ? { ...situation, stages: stagesSince(again, powerAndStages) } : situation,
  };
}

/** Who had come to a step of what began anew begins at its first step again. */
function checklistsIn(context: GateContext): Checklists {
  const { checklists } = context.scene;
  const steps = stepsIn(context);
  const isOver = (key: string): boolean => {
    const [was, is] = [checklists.steps.get(key), steps.get(key)];
    const list = was && byId(context.edition.lists, was.target.list);
    if (!list || was.status === "open" || is?.status !== "open") return false;
    return begunAnewBy(context, { list, place: was.target }) !== null;
  };
  // By person alone it stays: that tells which list to come back to.
  const last = [...checklists.last].filter(([whose, key]) => !(whose.startsWith("[") && isOver(key)));
  const before = failedBefore(context, (key) => steps.get(key));
  return { ...checklists, steps, last: new Map(last), failedBefore: before, movedClocks: movedClocksIn(context) };
}

/** What runs does so until it is stopped, whichever list begins anew. */
const movedClocksIn = (context: GateContext): readonly Step[] =>
  [...context.scene.checklists.steps.values()].flatMap(({ target }) => {
    const moves = isForDark(context.edition, target.list) && itemIn(context.edition, target.list, target.item)?.clock;
    const over = moves ? answersOf(context, target).filter(({ ended }) => ended !== null) : [];
    return over.map(({ acts }) => ({ target, ...judged(acts) }));
  });

/** Nothing of a step that this plan does not know can count any less. */
function stepsIn(context: GateContext): Checklists["steps"] {
  const { edition, scene } = context;
  const places = new Map<string, ReturnType<typeof standingsOf>>();
  const countingIn = (step: Step): Step => {
    const { list: id, area, asset, item: of } = step.target;
    const [list, item] = [byId(edition.lists, id), itemIn(edition, id, of)];
    if (!(list && item) || (area !== null && byId(edition.areas, area) === null)) return step;
    const key = JSON.stringify([id, area, asset]);
    const now = places.get(key) ?? standingsOf(context, { list, place: { area, asset } });
    places.set(key, now);
    const { bars, step: counting } = now(item);
    return bars.last !== null || isUnexplained(step) ? counting : step;
  };
  return new Map([...scene.checklists.steps].map(([key, step]) => [key, countingIn(step)]));
}

/** Read once of each step as it stands: one may have been answered thousands of times. */
const isUnexplained = rememberedOf(({ leading, others }: Step): boolean =>
  [leading, ...others].some((act) => act !== null && !saysWhy(act)),
);

type Action = NonNullable<Entry["action"]>;

/** Without the acts that these came after. */
function since(acts: Acts, bars: (action: Action) => readonly (Entry | null)[]): Acts {
  const counts = (act: Entry) => act.action !== null && isPast(act, barsOf(bars(act.action)));
  return { ...acts, all: acts.all.filter(counts) };
}

/** What was found faulty last before it was to be checked anew stays faulty until it is. */
function withFaults(acts: Acts, now: Acts): Acts {
  const counts = new Set(now.all);
  const over = counted(acts).filter((act) => !counts.has(act));
  const last = new Map(
    over.map((act) => [JSON.stringify(["list", "area", "asset"].map((name) => of(act, name))), act]),
  );
  const faulty = new Set([...last.values()].filter((act) => of(act, "result") === "faulty"));
  return faulty.size === 0 ? now : { ...now, all: acts.all.filter((act) => counts.has(act) || faulty.has(act)) };
}

const of = ({ action }: Entry, field: string): string | null => action && textField(action, field);

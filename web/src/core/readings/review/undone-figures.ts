/** Of a review the figures of what was not done, or not as it should have been. */

import { type Target, targetKey, targetOf } from "../../folds/checklists";
import { counted, servicesFold, systemsFold } from "../../folds/countable-acts";
import { runner } from "../../folds/fold";
import { groupedBy } from "../../grouping";
import { figureOr } from "../../plan/plan-lookups";
import type { Action, Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import type { Scene } from "../../scene";
import type { Doers } from "../duties/stand-ins";
import type { CaredFor } from "../matters/context";
import { audienceBegan } from "../outside/audience-facts";
import { allTheSameIn } from "../recovery/all-the-same";
import { couldNotIn, roundsIn } from "../recovery/anew/rounds";
import type { GateContext } from "../recovery/gate-context";
import { eachOf, type FigurePart, NO_TIMES, type ReviewFigure, tookTooLong } from "./figure";
import { type ListRound, unfinishedLists } from "./list-rounds";
import { neverAsked, neverTold, notOpened } from "./never-done";
import { notCalled } from "./undone-remainders";

interface Course {
  /** Special customers whom this reader may know. */
  readonly known: readonly CaredFor[];
  readonly doers: Doers | undefined;
  /** µs. */
  readonly begun: number;
  readonly over: number;
}

/** Whatever the run was in which it happened; then what nobody ever did. */
export const undoneIn = (context: GateContext, { known, doers, begun, over }: Course): readonly ReviewFigure[] => [
  ...steps(context),
  ...trips(context.scene),
  ...allTheSame(context.scene),
  ...unfinishedLists(context).map(unfinished),
  ...(wasFalse(context.scene)
    ? []
    : [
        ...(doers ? uncalled(context, doers, over) : []),
        ...untold(context, over),
        ...unasked(context, known, over - begun),
        ...unopened(context),
      ]),
];

const NOTHING = { ...NO_TIMES, n: 0, late: true, entries: [] };

/** Of what was no outage nothing was to be done. */
const wasFalse = ({ view }: Scene): boolean => view.ended?.action?.body["dark_because"] === "false";

/** Audiences that heard nothing until the end. */
function untold(context: GateContext, over: number): readonly ReviewFigure[] {
  const { edition, scene } = context;
  const limit = figureOr(edition, "first-notice", 0) || null;
  const told = new Set(scene.notices.keys());
  return neverTold(context, over)
    .filter(({ id }) => !told.has(id))
    .map((audience): ReviewFigure => {
      const late = tookTooLong(null, limit, over - audienceBegan(edition, scene, audience));
      return { ...NOTHING, part: "notice", id: audience.id, limit, late };
    });
}

/** Special customers whom nobody asked, `span` µs long. */
const unasked = (context: GateContext, known: readonly CaredFor[], span: number): readonly ReviewFigure[] =>
  neverAsked(context, known).map(({ id }): ReviewFigure => ({ ...NOTHING, part: "customer", id, longest: span }));

/** Services that were shut when it ended. */
const unopened = (context: GateContext): readonly ReviewFigure[] =>
  notOpened(context).map(({ service: { id } }): ReviewFigure => ({ ...NOTHING, part: "service", id }));

/** A list that was begun or asked for and is not finished. */
const unfinished = ({ placed: { list, place }, begun, safe, far, total, left }: ListRound): ReviewFigure => ({
  ...{ ...NOTHING, part: "list", id: list.id, place, n: far.done, total, begun, safe, late: !safe },
  steps: left.map(({ id }) => id),
});

/** Whom the level asked to call out, who neither answered nor had come by the end. */
const uncalled = (context: GateContext, doers: Doers, over: number): readonly ReviewFigure[] =>
  notCalled(context, doers, over).map(({ id, state, wait, entries }) => ({
    ...{ ...NOTHING, part: "call_out", id, how: state, limit: wait, entries },
  }));

/** Steps that could not be done or were left out, by list and place; their reasons stand in the entries. */
function steps(context: GateContext): readonly ReviewFigure[] {
  const rounds = roundsIn(context);
  const last = new Map(rounds.map((each) => [targetKey(each.step.target), each] as const));
  const isDone = (target: Target) => {
    const now = last.get(targetKey(target));
    return now?.step.status === "done" && !now.tripped;
  };
  const skipped = rounds.flatMap(({ step }) => (step.status === "skipped" ? (step.leading ?? []) : []));
  return [...stepsOf("could_not", couldNotIn(context), isDone), ...stepsOf("skipped", skipped, isDone)];
}

/** Breakers that tripped while power was brought back, each time. */
const trips = ({ powerUp }: Scene): readonly ReviewFigure[] =>
  stepsOf(
    "tripped",
    counted(powerUp).filter(({ action }) => action?.type === "breaker.tripped"),
    () => false,
  ).map((each) => ({ ...each, n: each.entries.length }));

/** Each step once, by list and place. Of a trip nobody need say at which step. */
function stepsOf(
  part: FigurePart,
  entries: readonly Entry[],
  isDone: (target: Target) => boolean,
): readonly ReviewFigure[] {
  const found = entries.flatMap((entry) => (entry.action ? [{ entry, action: entry.action }] : []));
  return [...groupedBy(found, ({ action }) => placeKey(action)).values()].map((told): ReviewFigure => {
    const targets = new Map(told.flatMap(({ action }) => targetOf(action) ?? []).map((of) => [of.item, of] as const));
    const field = (name: string) => (told[0] ? textField(told[0].action, name) : null);
    const place = { area: field("area"), asset: field("asset") };
    return {
      ...{
        ...NO_TIMES,
        part,
        id: field("list") ?? "",
        place,
        n: targets.size,
        entries: told.map(({ entry }) => entry),
      },
      ...{ steps: [...targets.keys()], since: [...targets.values()].filter(isDone).length },
    };
  });
}

const placeKey = (action: Action): string =>
  JSON.stringify(["list", "area", "asset"].map((field) => textField(action, field)));

/** Of all that was recorded: what power lost again ended was done all the same. */
const servicesOf = ({ entries }: Scene) => runner(servicesFold)(entries);
const systemsOf = ({ entries }: Scene) => runner(systemsFold)(entries);

/** Power, lists, services and checks that came although something was missing; why stands in the entries. */
function allTheSame(scene: Scene): readonly ReviewFigure[] {
  const whole = { powerUp: scene.powerUp, services: servicesOf(scene), systems: systemsOf(scene) };
  const { power, lists, services, systems } = allTheSameIn(whole);
  const [comes, goesOn] = [["power", power] as const, ["list", lists] as const];
  const found = [comes, goesOn, ["system", systems] as const, ["service", services] as const];
  return eachOf(
    "all_the_same",
    found.filter(([, entries]) => entries.length > 0),
  );
}

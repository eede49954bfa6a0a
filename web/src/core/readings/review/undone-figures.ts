/** Of a review the figures of what was not done, or not as it should have been. */

import { counted, servicesFold, systemsFold } from "../../folds/countable-acts";
import { runner } from "../../folds/fold";
import { groupedBy } from "../../grouping";
import type { Entry } from "../../record/entries";
import { textField } from "../../record/fields";
import type { Scene } from "../../scene";
import type { CaredFor } from "../matters/context";
import { figureOr } from "../matters/timed";
import { audienceBegan } from "../outside/audience-facts";
import { allTheSameIn } from "../recovery/all-the-same";
import { couldNotIn, roundsIn } from "../recovery/anew/rounds";
import type { GateContext } from "../recovery/gate-context";
import { eachOf, NO_TIMES, type ReviewFigure, tookTooLong } from "./figure";
import { neverAsked, neverTold, notOpened } from "./never-done";

interface Course {
  /** Special customers whom this reader may know. */
  readonly known: readonly CaredFor[];
  /** µs. */
  readonly begun: number;
  readonly over: number;
}

/** Whatever the run was in which it happened; then what nobody ever did. */
export const undoneIn = (context: GateContext, { known, begun, over }: Course): readonly ReviewFigure[] => [
  ...steps(context),
  ...trips(context.scene),
  ...allTheSame(context.scene),
  ...(wasFalse(context.scene)
    ? []
    : [...untold(context, over), ...unasked(context, known, over - begun), ...unopened(context)]),
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

/** Steps that could not be done, each time, or were left out, list by list; their reasons stand in the entries. */
function steps(context: GateContext): readonly ReviewFigure[] {
  const skipped = roundsIn(context).flatMap(({ step }) => (step.status === "skipped" ? (step.leading ?? []) : []));
  return [
    ...eachOf("could_not", [...groupedBy(couldNotIn(context), listOf)]),
    ...eachOf("skipped", [...groupedBy(skipped, listOf)]),
  ];
}

const listOf = ({ action }: Entry): string => (action && textField(action, "list")) ?? "";

/** Breakers that tripped while power was brought back, by list. */
function trips({ powerUp }: Scene): readonly ReviewFigure[] {
  const all = counted(powerUp).filter(({ action }) => action?.type === "breaker.tripped");
  return eachOf("tripped", [...groupedBy(all, listOf)]);
}

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

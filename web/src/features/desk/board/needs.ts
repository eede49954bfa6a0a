import type { Step } from "../../../core/folds/checklists";
import type { Danger } from "../../../core/folds/dangers";
import type { Edition } from "../../../core/plan/plan";
import { type Overdue, overdueOf } from "../../../core/readings/overdue";
import { displayTime } from "../../../core/record/entries";
import type { Scene } from "../../../core/scene";

/** Something that wants a person now. `at`: since when, µs; `ref`: the entry that says so, null where the plan does. */
export interface DeskNeed {
  readonly kind: "danger" | "could_not" | "contradiction" | "level" | "promise" | "word" | "overdue";
  readonly grave: boolean;
  readonly at: number;
  readonly ref: string | null;
  readonly danger?: Danger;
  readonly step?: Step;
  readonly overdue?: Overdue;
}

/** What wants somebody, gravest first, then the latest. @param now server time, µs */
export function needsOf(from: Edition | null, scene: Scene, now: number): readonly DeskNeed[] {
  const runs = scene.view.status === "open";
  const overdue = from && runs ? overdueOf(from, scene, now) : [];
  const late = overdue.map(
    (each) => ({ kind: "overdue", grave: false, at: each.at, ref: null, overdue: each }) as const,
  );
  const all = [...dangers(scene), ...steps(scene), ...disputes(scene), ...(runs ? passed(scene, now) : []), ...late];
  return all.sort((a, b) => Number(b.grave) - Number(a.grave) || b.at - a.at);
}

const dangers = (scene: Scene): DeskNeed[] =>
  scene.situation.danger.map((danger) => ({
    kind: "danger",
    grave: true,
    at: displayTime(danger.entry),
    ref: danger.entry.ref,
    danger,
  }));

function steps(scene: Scene): DeskNeed[] {
  const wanting = [...scene.checklists.steps.values()].filter(
    (step) => step.status === "could_not" || step.contradiction,
  );
  return wanting.flatMap((step) => {
    if (!step.leading) return [];
    const kind = step.contradiction ? "contradiction" : "could_not";
    return [{ kind, grave: false, at: displayTime(step.leading), ref: step.leading.ref, step } as const];
  });
}

function disputes(scene: Scene): DeskNeed[] {
  const entry = scene.situation.levelDisputed;
  return entry ? [{ kind: "level", grave: false, at: displayTime(entry), ref: entry.ref }] : [];
}

/** A promise that has passed: nobody may go on telling it. */
function passed(scene: Scene, now: number): DeskNeed[] {
  const { expectedBack, nextWordAt } = scene.facts;
  const over = (kind: "promise" | "word", fact: typeof expectedBack): DeskNeed[] =>
    fact?.value && fact.value < now ? [{ kind, grave: false, at: fact.value, ref: fact.entry.ref }] : [];
  return [...over("promise", expectedBack), ...over("word", nextWordAt)];
}

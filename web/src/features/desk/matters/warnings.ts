import type { Step } from "../../../core/folds/checklists";
import { displayTime } from "../../../core/record/entries";
import type { Scene } from "../../../core/scene";

/** What somebody should look at, though nothing is to be done by it. `at`: since when, µs; `ref`: the entry that says so. */
export interface Warning {
  readonly kind: "contradiction" | "level" | "promise" | "word";
  readonly at: number;
  readonly ref: string;
  readonly step?: Step;
}

/** What two say differently, and what was said and has passed; the latest first. @param now server time, µs */
export function warningsOf(scene: Scene, now: number): readonly Warning[] {
  const runs = scene.view.status === "open";
  const all = [...contradictions(scene), ...disputes(scene), ...(runs ? passed(scene, now) : [])];
  return all.sort((a, b) => b.at - a.at);
}

function contradictions(scene: Scene): Warning[] {
  const steps = [...scene.checklists.steps.values()].filter(({ contradiction }) => contradiction);
  return steps.flatMap((step) =>
    step.leading
      ? [{ kind: "contradiction" as const, at: displayTime(step.leading), ref: step.leading.ref, step }]
      : [],
  );
}

function disputes(scene: Scene): Warning[] {
  const entry = scene.situation.levelDisputed;
  return entry ? [{ kind: "level", at: displayTime(entry), ref: entry.ref }] : [];
}

/** A promise that has passed: nobody may go on telling it. */
function passed(scene: Scene, now: number): Warning[] {
  const { expectedBack, nextWordAt } = scene.facts;
  const over = (kind: "promise" | "word", fact: typeof expectedBack): Warning[] =>
    fact?.value && fact.value < now ? [{ kind, at: fact.value, ref: fact.entry.ref }] : [];
  return [...over("promise", expectedBack), ...over("word", nextWordAt)];
}

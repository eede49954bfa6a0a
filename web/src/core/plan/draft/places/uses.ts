/** Finds where a thing of the plan is named, so that whoever takes it out knows what would miss it. */

import type { PlanPart } from "../parts";
import type { PlanForm, PlanPath } from "../plan-form";
import { REFERENCES } from "./references";
import { eachLeaf } from "./walk";

const fits = (pattern: string, path: PlanPath): boolean => {
  const steps = pattern.split(".");
  return steps.length === path.length && steps.every((step, at) => step === "*" || step === path[at]);
};

/** The places that name this thing of a part, in the plan's order; of a figure its marks in texts too. */
export function usesOf(plan: PlanForm, part: PlanPart, id: string): readonly PlanPath[] {
  const patterns = REFERENCES.find(([of]) => of === part)?.[1] ?? [];
  const mark = part === "figures" ? `{#${id}}` : null;
  const found: PlanPath[] = [];
  eachLeaf(plan, [], (leaf, path) => {
    if (typeof leaf !== "string") return;
    const isNamed = leaf === id && patterns.some((pattern) => fits(pattern, path));
    if (isNamed || (mark !== null && leaf.includes(mark))) found.push(path);
  });
  return found;
}

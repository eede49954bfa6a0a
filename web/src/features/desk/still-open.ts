import type { Step } from "../../core/checklists";
import type { Danger } from "../../core/dangers";
import type { Edition } from "../../core/plan";
import type { Scene } from "../../core/scene";
import { type Overdue, overdueKey, overdueOf } from "../../core/scene-limits";

/** What an incident leaves behind. */
export type Remainder =
  | { readonly kind: "danger"; readonly key: string; readonly danger: Danger }
  | { readonly kind: "step"; readonly key: string; readonly step: Step }
  | { readonly kind: "overdue"; readonly key: string; readonly overdue: Overdue }
  | { readonly kind: "supply"; readonly key: string; readonly areas: readonly string[] };

/** What is not settled, by name: people in danger, what could not be done or is overdue, areas without power. */
export function stillOpen(from: Edition | null, scene: Scene, now: number): readonly Remainder[] {
  const dark = [...scene.situation.supply].filter(([area, it]) => area !== "" && it.lost).map(([area]) => area);
  const steps = [...scene.checklists.steps].filter(([, step]) => step.status === "could_not" || step.contradiction);
  return [
    ...scene.situation.danger.map((danger) => ({ kind: "danger" as const, key: danger.entry.ref, danger })),
    ...steps.map(([key, step]) => ({ kind: "step" as const, key, step })),
    ...(from ? overdueOf(from, scene, now) : []).map((overdue) => ({
      kind: "overdue" as const,
      key: overdueKey(overdue),
      overdue,
    })),
    ...(dark.length > 0 ? [{ kind: "supply" as const, key: "supply", areas: dark }] : []),
  ];
}

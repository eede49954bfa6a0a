/** The draft's areas as a tree, and which of them is chosen. */

import { computed, signal } from "@preact/signals";
import { plan } from "../../../../../app/record/store";
import { type AreaRow, areaRows, type DraftArea } from "../../../../../core/plan/draft/edits/area-edits";
import { replacedUses } from "../../../../../core/plan/draft/edits/replaced-uses";
import {
  fieldOf,
  isThing,
  type Json,
  type PlanForm,
  type PlanPath,
  planThings,
} from "../../../../../core/plan/draft/plan-form";
import { draft, findings, put, replaceDraft } from "../../state/draft-state";

/** The areas that have an id. */
const areasIn = (form: PlanForm): readonly DraftArea[] =>
  planThings(form, "areas").filter(
    (thing): thing is Json & DraftArea => isThing(thing) && typeof fieldOf(thing, "id") === "string",
  );

export const draftAreas = computed<readonly DraftArea[]>(() => areasIn(draft.value ?? {}));
export const placedAreas = computed<readonly AreaRow[]>(() => areaRows(draftAreas.value));

const chosen = signal<string | null>(null);

/** The area that is acted on: the one chosen last while it is there, else the site itself. */
export const chosenArea = computed<DraftArea | null>(
  () => draftAreas.value.find(({ id }) => id === chosen.value) ?? placedAreas.value[0]?.area ?? null,
);

export const chooseArea = (id: string): void => {
  chosen.value = id;
};

/** One step that can be taken back. */
export function changeAreas(change: (areas: readonly DraftArea[]) => readonly DraftArea[]): void {
  const before = draftAreas.peek();
  const after = change(before);
  if (after !== before) put(["areas"], after as readonly (Json & DraftArea)[]);
}

/** Takes areas away in one step; `by`: the one that is named from then on wherever they were. */
export function takeAreas(
  ids: readonly string[],
  by: string | null,
  change: (areas: readonly DraftArea[]) => readonly DraftArea[],
): void {
  const now = draft.peek() ?? {};
  const left = by === null ? now : replacedUses(now, "areas", ids, by);
  replaceDraft({ ...left, areas: change(areasIn(left)) as readonly (Json & DraftArea)[] }, `take ${ids.join(" ")}`);
}

/** Whether an edition has had it: then old entries may name it. */
export const wasPublished = (id: string): boolean => plan.peek()?.areas.some((area) => area.id === id) ?? false;

/** Where an area stands in the draft. */
export const pathOfArea = (area: DraftArea): PlanPath => [
  "areas",
  planThings(draft.value ?? {}, "areas").findIndex((thing) => fieldOf(thing, "id") === area.id),
];

/** How much of an area must be mended. */
export function findingsOf(area: DraftArea): number {
  const [part, at] = pathOfArea(area);
  return findings.value.filter((each) => each.severity === "error" && each.path[0] === part && each.path[1] === at)
    .length;
}

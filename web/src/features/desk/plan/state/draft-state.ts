/** The draft on this screen: what it says now, what is wrong with it, and every way to change it. */

import { computed, signal } from "@preact/signals";
import { groupedBy } from "../../../../core/grouping";
import { mergeDrafts } from "../../../../core/plan/draft/merge";
import {
  isList,
  type Json,
  moved,
  type PlanForm,
  type PlanPath,
  type PlanThing,
  planThings,
  putAt,
  valueAt,
} from "../../../../core/plan/draft/plan-form";
import { languagesOf } from "../../../../core/plan/draft/titles";

/** One thing wrong, or worth a look, at a place of the draft. */
export interface PlanFinding {
  readonly path: PlanPath;
  readonly code: string;
  readonly severity: "error" | "note";
  readonly words: string;
}

/** `kept`: on this computer alone, because the server cannot be heard. `conflict`: somebody must choose. */
export type Saving = "saved" | "saving" | "kept" | "conflict";

/** Null: there is none, or nobody has asked yet. */
export const draft = signal<PlanForm | null>(null);
/** What the server last found. */
export const findings = signal<readonly PlanFinding[]>([]);
export const draftSaving = signal<Saving>("saved");

/** The languages that texts are written in. */
export const languages = computed(() => languagesOf(draft.value ?? {}));

/** What was found, by path. */
export const foundAt = computed(() => groupedBy(findings.value, ({ path }) => path.join(".")));

interface Step {
  readonly before: PlanForm;
  readonly after: PlanForm;
  /** What was changed, so that what one types is one step. */
  readonly what: string | null;
  /** ms. */
  readonly at: number;
}

const past = signal<readonly Step[]>([]);
const future = signal<readonly Step[]>([]);
/** ms between two letters of one step. */
const ONE_STEP = 2000;
const MOST_STEPS = 200;

export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

/** `what` null: it joins no other step. */
function change(after: PlanForm, what: string | null): void {
  const before = draft.peek();
  if (before === null || before === after) return;
  const [last, at] = [past.peek().at(-1), Date.now()];
  const same = last !== undefined && what !== null && last.what === what;
  const joins = same && last.after === before && at - last.at < ONE_STEP;
  const made: Step = { before: joins ? last.before : before, after, what, at };
  past.value = [...(joins ? past.peek().slice(0, -1) : past.peek()), made].slice(-MOST_STEPS);
  future.value = [];
  draft.value = after;
}

const changed = (path: PlanPath, value: Json | undefined, what: string | null = null): void =>
  change(putAt(draft.peek() ?? {}, path, value) as PlanForm, what);

/** Puts a value where this path leads. */
export const put = (path: PlanPath, value: Json): void =>
  changed(path, value, typeof value === "string" || typeof value === "number" ? `put ${path.join(".")}` : null);

/** Takes a member out of a list, or a field out of a record. */
export const remove = (path: PlanPath): void => changed(path, undefined);

/** Puts a thing at the end of a part, or where `at` says; gives its path. */
export function add(part: string, thing: PlanThing, at?: number): PlanPath {
  const things = planThings(draft.peek() ?? {}, part);
  const place = at ?? things.length;
  changed([part], things.toSpliced(place, 0, thing));
  return [part, place];
}

/** Puts a member of a list elsewhere in it. */
export function move(path: PlanPath, to: number): void {
  const [list, from] = [path.slice(0, -1), path.at(-1)];
  const members = valueAt(draft.peek() ?? {}, list);
  if (!isList(members) || typeof from !== "number" || to < 0 || to >= members.length || from === to) return;
  changed(list, moved(members, from, to));
}

/** One step the other way; what others changed since stays as they made it. */
function step(from: PlanForm, to: PlanForm): void {
  const now = draft.peek() ?? {};
  draft.value = now === from ? to : mergeDrafts(from, to, now).plan;
}

/** Takes back the last step. */
export function undoChange(): void {
  const last = past.peek().at(-1);
  if (last === undefined) return;
  past.value = past.peek().slice(0, -1);
  future.value = [...future.peek(), last];
  step(last.after, last.before);
}

/** Does again what was taken back last. */
export function redoChange(): void {
  const last = future.peek().at(-1);
  if (last === undefined) return;
  future.value = future.peek().slice(0, -1);
  past.value = [...past.peek(), last];
  step(last.before, last.after);
}

/** Puts another draft in place of this one; `what` null: others changed it, and nobody here can take that back. */
export function replaceDraft(plan: PlanForm, what: string | null): void {
  if (what === null) draft.value = plan;
  else change(plan, what);
}

/** Shows another draft, with nothing to take back: one that was fetched. */
export function showDraft(plan: PlanForm | null, found: readonly PlanFinding[] = []): void {
  draft.value = plan;
  findings.value = found;
  past.value = [];
  future.value = [];
}

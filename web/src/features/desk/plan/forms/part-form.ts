import type { ComponentType } from "preact";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import type { Json, PlanForm, PlanPath, PlanThing } from "../../../../core/plan/draft/plan-form";

/** The groups of the overview, in order. */
export const PLAN_GROUPS = [
  "site",
  "people",
  "lists",
  "scripts",
  "contacts",
  "recovery",
  "between",
  "numbers",
] as const;
export type PlanGroup = (typeof PLAN_GROUPS)[number];

/** What is shown before something goes that is named elsewhere. */
export interface UsesShown {
  readonly part: PlanPart;
  /** What goes: another thing of the part may be named in their stead. */
  readonly ids: readonly string[];
  readonly name: string;
  /** It stays under its name, out of use, and what names it still can. */
  readonly retires?: boolean;
  readonly uses: readonly PlanPath[];
  /** What is better than taking it out, in words. */
  readonly better: string | null;
  /** Absent: it is only looked at. */
  readonly onRemove?: ((by: string | null) => void) | undefined;
  readonly onClose: () => void;
}

/** `Uses` is handed down, for it names the things of every part and so knows every form. */
export interface PartListProps {
  readonly Uses: ComponentType<UsesShown>;
}

/** One way to see only some things of a part, while the others fold: as set-up asks for it (`?only=`). */
export interface Narrowing {
  readonly id: string;
  readonly words: (n: number) => string;
  readonly has: (thing: Json) => boolean;
}

/** How one part of the plan is edited. */
export interface PartForm {
  readonly group: PlanGroup;
  readonly form: ComponentType<{ path: PlanPath }>;
  /** What a new thing begins with; absent where none can be added: a part that is one record, or whose things are given. */
  readonly fresh?: () => PlanThing;
  /** What a thing is called in a list; absent: by its name. */
  readonly title?: (thing: Json, plan: PlanForm) => string;
  readonly narrowings?: readonly Narrowing[];
  /** How the things of the part are shown and put in order; absent: one below the other, each a link to its form. */
  readonly list?: ComponentType<PartListProps>;
}

/** By the part's name. */
export type PartForms = readonly (readonly [part: PlanPart, form: PartForm])[];

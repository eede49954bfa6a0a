/** What an incident leaves open: one thing of it. */

import type { Step } from "../../folds/checklists";
import type { Danger } from "../../folds/dangers";
import type { Audience } from "../../plan/plan";
import type { Entry } from "../../record/entries";
import type { Matter } from "../matters/matter";
import type { Overdue } from "../overdue";
import type { PlacedList, Progress } from "../placed-lists";
import type { CalledOut } from "../response/call-out";
import type { ServiceState } from "../response/services";

/** One thing that is not settled. `by`: the newest entry about it; `at`: since when it is so, µs; both null where nobody knows. */
export type Remainder = { readonly key: string; readonly by: Entry | null; readonly at: number | null } & (
  | { readonly kind: "danger"; readonly danger: Danger }
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "left_out"; readonly steps: readonly Step[] }
  | { readonly kind: "service"; readonly state: ServiceState }
  // `safe`: whoever it was for is safe, so that nobody need do the rest.
  | { readonly kind: "list"; readonly placed: PlacedList; readonly progress: Progress; readonly safe?: boolean }
  | { readonly kind: "unbegun"; readonly lists: readonly PlacedList[] }
  | { readonly kind: "uncalled"; readonly called: readonly CalledOut[] }
  | { readonly kind: "overdue"; readonly overdue: Overdue }
  | { readonly kind: "untold"; readonly audiences: readonly Audience[] }
  | { readonly kind: "unasked"; readonly n: number }
  | { readonly kind: "shut"; readonly services: readonly ServiceState[] }
  | { readonly kind: "supply"; readonly areas: readonly string[] }
  | { readonly kind: "silent"; readonly name: string }
  | { readonly kind: "matter"; readonly matter: Matter }
);

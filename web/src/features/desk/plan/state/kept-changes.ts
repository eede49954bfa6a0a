/** Keeps on this computer what the server does not have yet: it outlives a reload, a kill, a lost network. */

import { storeLocally } from "../../../../app/device/local-storage";
import { me } from "../../../../app/record/store";
import type { DraftConflict } from "../../../../core/plan/draft/merge";
import { fieldOf, isThing, type PlanForm } from "../../../../core/plan/draft/plan-form";

/** The parts that were changed: as the server had them when that began, and as they are now. */
export interface UnsavedChanges {
  readonly base: PlanForm;
  readonly mine: PlanForm;
  readonly conflicts: readonly DraftConflict[];
}

const PREFIX = "stormlamp:plan-draft:";
/** Each page keeps its own: two of one person do not write over each other. */
const page = crypto.randomUUID();

const own = (): string => `${PREFIX}${me.peek()?.person}:`;
const ownKey = (): string => own() + page;
const keysOfMine = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith(own()));

/** Null: all is with the server. False where this computer has no room. */
export function keepChanges(kept: UnsavedChanges | null): boolean {
  if (kept === null && localStorage.getItem(ownKey()) === null) return true;
  try {
    storeLocally(ownKey(), kept && JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** The parts in which two drafts differ. */
export function partsApart(base: PlanForm, mine: PlanForm): Pick<UnsavedChanges, "base" | "mine"> {
  const parts = [...new Set([...Object.keys(base), ...Object.keys(mine)])];
  const apart = parts.filter((part) => fieldOf(base, part) !== fieldOf(mine, part));
  const only = (plan: PlanForm) => Object.fromEntries(Object.entries(plan).filter(([part]) => apart.includes(part)));
  return { base: only(base), mine: only(mine) };
}

function read(text: string | null): UnsavedChanges | null {
  try {
    const kept: unknown = JSON.parse(text ?? "");
    return isThing(kept) && isThing(kept["base"]) && isThing(kept["mine"]) ? (kept as unknown as UnsavedChanges) : null;
  } catch {
    return null;
  }
}

/** What this person left here, in this page or in one that is gone. */
export const keptChanges = (): readonly UnsavedChanges[] =>
  keysOfMine().flatMap((key) => read(localStorage.getItem(key)) ?? []);

/** Forgets what other pages left: it is taken over. */
export function forgetOthers(): void {
  for (const key of keysOfMine()) if (key !== ownKey()) storeLocally(key, null);
}

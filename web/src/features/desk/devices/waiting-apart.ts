/** What waits to be let in, kept fresh for the desk, and how much of it nobody has read or tells of danger. */

import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { dangersIn, type KeptApart, keptApart, refreshKeptApart } from "../../../app/danger/kept-apart";
import { me } from "../../../app/record/store";
import { isAtLeast } from "../../../core/rights";
import { devices } from "./devices-state";

const anyWaits = (): boolean => (devices.value ?? []).some(({ quarantined }) => quarantined > 0);

/** What was not heard is asked for again with the next list of phones. */
function readAgain(): void {
  if (anyWaits()) void refreshKeptApart().catch(() => undefined);
}

/** Keeps them as fresh as the devices are, which say how many there are; for those who may see them. */
export function useKeptApart(): readonly KeptApart[] {
  const sees = me.value !== null && isAtLeast(me.value.role, "auditor");
  useEffect(() => (sees ? effect(readAgain) : undefined), [sees]);
  return sees && anyWaits() ? keptApart.value : [];
}

/** How many actions nobody here has read yet. */
export const unreadApart = (all: readonly KeptApart[]): number =>
  all.reduce((sum, { page, entries }) => sum + (entries === null ? page.actions : 0), 0);

/** How many say that people are really in danger, of what is not here already. */
export const dangersApart = (all: readonly KeptApart[]): number =>
  dangersIn(all.flatMap(({ entries }) => entries ?? [])).length;

/** Which entries count beside any one incident: of who stands by, of customers that were found, of improvements. */

import type { Entry } from "./record/entries";
import { effective } from "./record/fields";

const FOUND_CUSTOMERS = /^(customer\.(changed|reported)|matter\.left|entry\.undone)$/u;
const IMPROVEMENTS = /^(improvement\.|entry\.undone$)/u;

/** Of a duty, of no incident and of no drill. */
export const isStanding = ({ action }: Entry): boolean =>
  action !== null && action.incident === null && !action.drill && action.type.startsWith("duty.");

/** Of special customers found in the field, and what became of them; none of a drill. */
export function ofFoundCustomers(entry: Entry): boolean {
  const action = effective(entry);
  return action !== null && !action.drill && FOUND_CUSTOMERS.test(action.type);
}

/** Of improvements, and what was taken back. */
export const ofImprovements = (entry: Entry): boolean => IMPROVEMENTS.test(effective(entry)?.type ?? "");

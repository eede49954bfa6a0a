/** What a role may do and see, by its standing. The server judges; screens only do not offer in vain. */

import { ROLES, type Role } from "./catalogue/roles";
import type { Action, Entry } from "./record/entries";

/** Whether a role stands as high as another. */
export const isAtLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/**
 * The roles that somebody may give: those below the own one from supervisor up, and an admin all. What somebody `has`
 * already they may keep; null: somebody new.
 */
export function rolesToGive(own: Role, has: Role | null): readonly Role[] {
  const below = (role: Role) => isAtLeast(own, "supervisor") && !isAtLeast(role, own);
  return ROLES.filter((role) => own === "admin" || below(role) || role === has);
}

/** What overseers read and whoever recorded it, and what is said of it. */
const FOR_SOME = /^(?:accident|review)[.:]|\/accident\//u;

interface Reading {
  readonly person: string;
  readonly role: Role;
}

const isForSome = ({ type, refs, body }: Action, shown: ReadonlySet<string>): boolean =>
  [type, body["matter"]].some((name) => FOR_SOME.test(String(name))) ||
  (type.startsWith("entry.") && !refs.every((ref) => shown.has(ref)));

/**
 * What somebody may see of all that a phone holds: of what another recorded on it, and the server has not told yet, only
 * what everybody may. The same list where that is all of it.
 */
export function shownTo(reader: Reading | null, all: readonly Entry[]): readonly Entry[] {
  if (reader && isAtLeast(reader.role, "auditor")) return all;
  const shown = new Set(all.map(({ ref }) => ref));
  const untold = all.filter(({ seq, action }) => seq === null && action !== null && action.actor !== reader?.person);
  // What hides one entry may be shown behind it.
  for (let before = 0; before !== shown.size; ) {
    before = shown.size;
    for (const { ref, action } of untold) if (action && isForSome(action, shown)) shown.delete(ref);
  }
  return shown.size === all.length ? all : all.filter(({ ref }) => shown.has(ref));
}

/** What a role may do, by its standing. The server judges; screens only do not offer in vain. */

import { ROLES, type Role } from "./catalogue/roles";

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

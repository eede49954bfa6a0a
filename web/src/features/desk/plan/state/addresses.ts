/** Where the places of the draft are shown. */

import { indexOfKey, keysOf, RECORD_PARTS } from "../../../../core/plan/draft/keys";
import type { PlanForm, PlanPath } from "../../../../core/plan/draft/plan-form";

export const PLAN_HREF = "/desk/plan";
/** Stands in the address where a part would. */
export const PUBLISHING = "publish";
export const PUBLISH_HREF = `${PLAN_HREF}/${PUBLISHING}`;
export const partHref = (part: string): string => `${PLAN_HREF}/${part}`;
export const thingHref = (part: string, key: string): string => `${partHref(part)}/${encodeURIComponent(key)}`;

/** The address of a field by its path: the screen that shows it, and which of its fields is meant. */
export function hrefOf(plan: PlanForm, path: PlanPath): string {
  const [part, at] = path;
  if (typeof part !== "string") return PLAN_HREF;
  if (RECORD_PARTS.has(part)) return `${partHref(part)}${asked(path)}`;
  const key = typeof at === "number" ? keysOf(plan, part)[at] : undefined;
  return key === undefined ? partHref(part) : `${thingHref(part, key)}${asked(path)}`;
}

const asked = (path: PlanPath): string => `?at=${encodeURIComponent(path.join("."))}`;

/** Where an address leads in the draft; null: to nothing that is there. */
export function pathOf(plan: PlanForm, part: string, key: string | undefined): PlanPath | null {
  if (RECORD_PARTS.has(part)) return [part];
  const at = key === undefined ? -1 : indexOfKey(plan, part, key);
  return at < 0 ? null : [part, at];
}

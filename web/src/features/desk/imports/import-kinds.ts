/** Which tables are taken in, who may, and where what they brought is shown. */

import { supervises } from "../../../app/record/store";
import type { ImportKind, PlanTableKind } from "../../../sync/connection/imports";
import { keepsPlan } from "../plan/state/role";

const PLAN_TABLES: ReadonlySet<string> = new Set<PlanTableKind>(["contacts", "areas", "assets", "supplies"]);

/** Whether a table is of the plan's things: it goes into the draft. */
export const isPlanTable = (kind: string): kind is PlanTableKind => PLAN_TABLES.has(kind);

/** The kind that an address names. */
export const kindIn = (said: string | undefined): ImportKind =>
  said !== undefined && isPlanTable(said) ? said : said === "people" ? "people" : "customers";

export const mayImport = (kind: ImportKind): boolean => (isPlanTable(kind) ? keepsPlan : supervises).value;

export const shownAt = (kind: ImportKind): string => (isPlanTable(kind) ? `/desk/plan/${kind}` : `/desk/${kind}`);

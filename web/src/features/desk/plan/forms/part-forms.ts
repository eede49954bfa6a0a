/** Every part of the plan with its form, in the order of the overview. */

import type { PlanPart } from "../../../../core/plan/draft/parts";
import { BETWEEN_PARTS } from "./between/between-parts";
import { CONTACTS_PARTS } from "./contacts/contacts-parts";
import { LISTS_PARTS } from "./lists/lists-parts";
import { NUMBERS_PARTS } from "./numbers/numbers-parts";
import type { PartForm } from "./part-form";
import { PEOPLE_PARTS } from "./people/people-parts";
import { RECOVERY_PARTS } from "./recovery/recovery-parts";
import { SCRIPTS_PARTS } from "./scripts/scripts-parts";
import { SITE_PARTS } from "./site/site-parts";

export const PART_FORMS: ReadonlyMap<PlanPart, PartForm> = new Map([
  ...SITE_PARTS,
  ...PEOPLE_PARTS,
  ...LISTS_PARTS,
  ...SCRIPTS_PARTS,
  ...CONTACTS_PARTS,
  ...RECOVERY_PARTS,
  ...BETWEEN_PARTS,
  ...NUMBERS_PARTS,
]);

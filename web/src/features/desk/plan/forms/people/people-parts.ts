import type { PartForms } from "../part-form";

/** In the order of the overview. */
export const PEOPLE_PARTS: PartForms = [];

import type { PartForms } from "../part-form";

/** In the order of the overview. */
export const NUMBERS_PARTS: PartForms = [];

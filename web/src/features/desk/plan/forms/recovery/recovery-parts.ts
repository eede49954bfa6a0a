import type { PartForms } from "../part-form";
import { AnnouncedForm } from "./announced-form";
import { RecoveryForm } from "./recovery-form";

/** In the order of the overview. */
export const RECOVERY_PARTS: PartForms = [
  ["announced", { group: "recovery", form: AnnouncedForm }],
  ["recovery", { group: "recovery", form: RecoveryForm }],
];

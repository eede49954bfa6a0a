import { t } from "../../../../../app/words/i18n";
import { fieldOf } from "../../../../../core/plan/draft/plan-form";
import { levelOptions } from "../../state/choices";
import type { PartForms } from "../part-form";
import { CallOutForm } from "./call-out-form";
import { DutyForm } from "./duty-form";
import { FirstTenForm } from "./first-ten-form";
import { LevelForm } from "./level-form";
import { StageForm } from "./stage-form";

/** In the order of the overview. */
export const PEOPLE_PARTS: PartForms = [
  ["levels", { group: "people", form: LevelForm }],
  ["duties", { group: "people", form: DutyForm }],
  ["stages", { group: "people", form: StageForm }],
  [
    "first_ten",
    {
      group: "people",
      form: FirstTenForm,
      fresh: () => ({ people: null, seats: [] }),
      title: (order) => t("plan-ten-title", { people: String(fieldOf(order, "people") ?? "?") }),
    },
  ],
  [
    "call_out",
    {
      group: "people",
      form: CallOutForm,
      fresh: () => ({ level: null, order: [] }),
      title: (call) => levelOptions().find(([level]) => level === fieldOf(call, "level"))?.[1] ?? "",
    },
  ],
];

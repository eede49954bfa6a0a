import { freshId } from "../../state/fresh-id";
import type { PartForms } from "../part-form";
import { SupplyForm } from "./supply-form";

/** In the order of the overview. */
export const BETWEEN_PARTS: PartForms = [
  [
    "supplies",
    {
      group: "between",
      form: SupplyForm,
      fresh: () => ({
        ...{ id: freshId("supply"), name: {}, kind: "tools", place: {}, quantity: 1, minimum: 1, counted_in: {} },
        ...{ owner: "service", inspect_every: null },
      }),
    },
  ],
];

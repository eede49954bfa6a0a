import { freshId } from "../../state/fresh-id";
import type { PartForms } from "../part-form";
import { FigureForm } from "./figure-form";

/** In the order of the overview. */
export const NUMBERS_PARTS: PartForms = [
  [
    "figures",
    {
      group: "numbers",
      form: FigureForm,
      fresh: () => ({ id: freshId("figure"), name: {}, value: null, unit: "minutes", source: {} }),
    },
  ],
];

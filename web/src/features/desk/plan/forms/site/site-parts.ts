import { freshId } from "../../state/fresh-id";
import { AreasList } from "../areas/areas-list";
import type { PartForms } from "../part-form";
import { AreaForm } from "./area-form";
import { AssetForm } from "./asset-form";
import { CauseForm } from "./cause-form";
import { GoalForm } from "./goal-form";
import { SiteForm } from "./site-form";
import { WordsForm } from "./words-form";

/** In the order of the overview. */
export const SITE_PARTS: PartForms = [
  ["site", { group: "site", form: SiteForm }],
  [
    "areas",
    {
      group: "site",
      form: AreaForm,
      list: AreasList,
    },
  ],
  [
    "assets",
    {
      group: "site",
      form: AssetForm,
      fresh: () => ({
        ...{ id: freshId("asset"), name: {}, kind: null, area: null, place: null, maintainer: null },
        ...{ maintain_every: null, test_every: null, lasts: null, insurance: null, retired: false },
      }),
    },
  ],
  ["goals", { group: "site", form: GoalForm, fresh: () => ({ id: freshId("goal"), name: {}, text: {} }) }],
  ["causes", { group: "site", form: CauseForm }],
  ["words", { group: "site", form: WordsForm }],
];

/** Where the power was still gone when an outage was ended, and nobody has said since that it is back. */

import type { Edition } from "../../plan/plan";
import { areasOverlap } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import { effective, textField } from "../../record/fields";
import type { Scene } from "../../scene";

type Told = Pick<Scene, "situation" | "view">;

/** Why an outage was ended over places without power, where they need none: nobody is to look after it. */
const NEED_NONE: readonly string[] = ["unused", "false", "drill"];

/**
 * Area ids, `""` for all of the site; `others`: all outages of the site. What another one has said of a place since then
 * stands for it.
 */
export function stillDark(edition: Edition, { situation, view }: Told, others: readonly Told[]): readonly string[] {
  const { ended } = view;
  const action = ended && effective(ended);
  if (!(ended && action?.type === "incident.closed") || view.drill) return [];
  if (NEED_NONE.includes(textField(action, "dark_because") ?? "")) return [];
  const since = displayTime(ended);
  const meets = (a: string, b: string) => a === "" || b === "" || areasOverlap(edition, a, b);
  const said = others
    .filter((other) => other.view.ref !== view.ref)
    .flatMap((other) => [...other.situation.supply].filter(([, { entry }]) => displayTime(entry) > since));
  const dark = [...situation.supply].flatMap(([area, { lost }]) => (lost ? [area] : []));
  return dark.filter((area) => !said.some(([of]) => meets(of, area)));
}

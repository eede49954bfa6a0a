/** What somebody does in the other outages that are on: whoever hands over leaves that too. */

import { mattersIn } from "../../app/matters/matters";
import { editionOf, sceneOf } from "../../app/record/store";
import { otherOutages } from "../../app/several/other-running";
import type { Duty } from "../../core/catalogue/words";
import { dutiesOf } from "../../core/folds/duties";
import type { IncidentView } from "../../core/folds/incident-views";
import type { Matter } from "../../core/readings/matters/matter";
import { isOpen } from "../../core/readings/matters/matters";

interface Elsewhere {
  readonly view: IncidentView;
  readonly areas: readonly string[];
  readonly duties: readonly Duty[];
  /** What they have by name. */
  readonly matters: readonly Matter[];
}

export const doneElsewhere = (person: string): readonly Elsewhere[] =>
  otherOutages.value.flatMap((view) => {
    const [scene, from] = [sceneOf(view), editionOf(view)];
    const duties = dutiesOf(scene.duties, person);
    const all = from ? mattersIn(from, scene).filter(isOpen) : [];
    const matters = all.filter(({ keepers }) => keepers.some((each) => each.person === person));
    if (duties.length === 0 && matters.length === 0) return [];
    return [{ view, areas: scene.facts.areas?.value ?? [], duties, matters }];
  });

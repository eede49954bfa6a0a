import { directory, scenes } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { DUTIES, type Duty } from "../../../core/catalogue/words";
import type { Duties } from "../../../core/folds/duties";
import { type Doers, doersOf } from "../../../core/folds/duty-doers";
import { coverOf } from "../../../core/readings/duty-cover";
import type { Scene } from "../../../core/scene";
import { deskEdition, deskNames } from "../shell/desk-state";
import { DescriptionList } from "../ui/description-list";
import { Panel } from "../ui/panel";

const NOTHING: Duties = new Map();

function doers(of: Scene | null): Doers {
  const hands = of && of.view.status !== "expected" ? of.hands : null;
  return doersOf(of?.duties ?? NOTHING, scenes.value.standingDuties, directory.value?.people ?? [], hands);
}

/** Who does a duty, or who covers for it by the plan while an outage is on: nobody is an answer too. */
function doerWords(by: Doers, duty: Duty, quiet: boolean): { readonly words: string; readonly covered: boolean } {
  const present = by.get(duty) ?? [];
  if (present.length > 0) return { words: present.map(deskNames.value.person).join(t("desk-joiner")), covered: false };
  const cover = !quiet && deskEdition.value && coverOf(deskEdition.value, by, duty);
  const person = cover && by.get(cover)?.[0];
  const words = person ? t("desk-duty-covered", { person: deskNames.value.person(person) }) : t("desk-duty-nobody");
  return { words, covered: true };
}

export function DutiesPanel({ of }: { of: Scene | null }) {
  const by = doers(of);
  return (
    <Panel title={t("desk-duties")}>
      <DescriptionList>
        {DUTIES.map((duty) => {
          const { words, covered } = doerWords(by, duty, of === null);
          return (
            <div key={duty}>
              <dt>{deskNames.value.duty(duty)}</dt>
              <dd class={covered ? "mute" : undefined}>{words}</dd>
            </div>
          );
        })}
      </DescriptionList>
    </Panel>
  );
}

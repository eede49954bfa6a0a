import { t } from "../../app/i18n";
import type { Scene } from "../../core/board";
import { DUTIES, type Duty } from "../../core/fields";
import { dutyCard } from "../../core/plan-lookups";
import { Part } from "./part";
import { board, deskEdition, names } from "./state";

/** Who has a duty, or who covers for it by the plan: nobody is an answer too. */
function holderOf(scene: Scene | null, duty: Duty): { readonly words: string; readonly covered: boolean } {
  const held = scene?.duties.get(duty) ?? [];
  const standing = held.length > 0 ? held : (board.value.standingDuties.get(duty) ?? []);
  if (standing.length > 0) {
    return { words: standing.map(({ person }) => names.value.person(person)).join(t("desk-joiner")), covered: false };
  }
  const order = (deskEdition.value && dutyCard(deskEdition.value, duty)?.covered_by) ?? [];
  const cover = order.flatMap((each) => scene?.duties.get(each)?.[0]?.person ?? [])[0];
  return cover === undefined
    ? { words: t("desk-duty-nobody"), covered: true }
    : { words: t("desk-duty-covered", { person: names.value.person(cover) }), covered: true };
}

export function DutiesPanel({ scene }: { scene: Scene | null }) {
  return (
    <Part title={t("desk-duties")}>
      <dl class="desk-pairs">
        {DUTIES.map((duty) => {
          const { words, covered } = holderOf(scene, duty);
          return (
            <div key={duty}>
              <dt>{names.value.duty(duty)}</dt>
              <dd class={covered ? "mute" : undefined}>{words}</dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

import { t } from "../../app/i18n";
import { directory } from "../../app/store";
import type { Scene } from "../../core/board";
import { DUTIES, type Duty } from "../../core/fields";
import { dutyCard } from "../../core/plan-lookups";
import { Part } from "./part";
import { acting, board, deskEdition, names, scene } from "./state";

/** People of the roster: in an outage those who have done something in it, for their phones show them this duty's work. */
function presentFor(duty: Duty): readonly string[] {
  const roster = directory.value?.people.filter((person) => person.duties.includes(duty)) ?? [];
  const { people } = acting.value;
  return roster.filter((person) => scene.value === null || people.has(person.id)).map((person) => person.id);
}

/** Who took it here, else who stands by for it, else who is on the roster and here. */
function holders(of: Scene | null, duty: Duty): readonly string[] {
  const taken = of?.duties.get(duty) ?? [];
  const standing = taken.length > 0 ? taken : (board.value.standingDuties.get(duty) ?? []);
  return standing.length > 0 ? standing.map(({ person }) => person) : presentFor(duty);
}

/** Who has a duty, or who covers for it by the plan: nobody is an answer too. */
function holderWords(of: Scene | null, duty: Duty): { readonly words: string; readonly covered: boolean } {
  const present = holders(of, duty);
  if (present.length > 0) return { words: present.map(names.value.person).join(t("desk-joiner")), covered: false };
  const order = (of && deskEdition.value && dutyCard(deskEdition.value, duty)?.covered_by) ?? [];
  const cover = order.flatMap((each) => holders(of, each))[0];
  const words =
    cover === undefined ? t("desk-duty-nobody") : t("desk-duty-covered", { person: names.value.person(cover) });
  return { words, covered: true };
}

export function DutiesPanel({ of }: { of: Scene | null }) {
  return (
    <Part title={t("desk-duties")}>
      <dl class="desk-pairs">
        {DUTIES.map((duty) => {
          const { words, covered } = holderWords(of, duty);
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

import { EnterStage } from "../../app/checklists/enter-stage";
import { PlacedListRow } from "../../app/checklists/list-rows";
import { toEnter } from "../../app/checklists/next-step";
import { placedListHref } from "../../app/checklists/placed-lists";
import { situation, stage, told } from "../../app/incident/situation";
import { currentIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Duty } from "../../core/catalogue/words";
import type { Edition, StagePlan } from "../../core/plan/plan";
import { dutyLists, type PlacedList } from "../../core/readings/placed-lists";
import { FoldOut } from "../../ui/fold-out";
import { ListsLeftOut } from "./left-out";

export const unique = (lists: readonly PlacedList[]) => [
  ...new Map(lists.map((placed) => [placedListHref(placed), placed])).values(),
];

/** A stage with what these duties do in it, and what the plan leaves out of it at this level. */
export function StageLists({ from, each, only }: { from: Edition; each: StagePlan; only: readonly Duty[] }) {
  const lists = unique(only.flatMap((duty) => dutyLists(from, told.value, each.id, duty)));
  const shown = new Set(lists.map((placed) => placedListHref(placed)));
  const { facts, checklists } = told.value;
  const whole = { facts, checklists, situation: { ...situation.value, level: null } };
  const asked = unique(only.flatMap((duty) => dutyLists(from, whole, each.id, duty)));
  const leftOut = asked.filter((placed) => !shown.has(placedListHref(placed)));
  if (asked.length === 0) return null;
  const now = currentIncident.value !== null && stage.value === each.id;
  return (
    <FoldOut open={now} title={say(each.name)} note={now && t("lists-this-stage")}>
      <p class="label">{say(each.goal)}</p>
      <div class="list">
        {lists.map((placed) => (
          <PlacedListRow key={placedListHref(placed)} placed={placed} />
        ))}
      </div>
      <ListsLeftOut lists={leftOut} />
      {currentIncident.value && !now && toEnter()?.id !== each.id && <EnterStage stage={each.id} />}
    </FoldOut>
  );
}

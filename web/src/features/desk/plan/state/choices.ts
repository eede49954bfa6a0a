/** What several forms choose from. */

import { locale, t } from "../../../../app/words/i18n";
import { CAUSES, CHANNELS, DUTIES, LEVELS } from "../../../../core/catalogue/words";
import { fieldOf, planThings } from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { draft } from "./draft-state";
import { draftThings } from "./thing-names";

type Options<T extends string | number = string> = readonly (readonly [T, string])[];

/** By the names that the plan itself gives them, else ours. */
function named<T extends string>(part: string, ids: readonly T[], words: (id: T) => string): Options<T> {
  const things = draftThings(part);
  return ids.map((id) => [id, things.find((thing) => thing.id === id)?.words ?? words(id)] as const);
}

export const dutyOptions = (): Options => named("duties", DUTIES, (id) => t(`duty-${id}`));
export const causeOptions = (): Options => named("causes", CAUSES, (id) => t(`plan-cause-${id}`));
export const channelOptions = (): Options => CHANNELS.map((id) => [id, t(`channel-${id}`)] as const);

/** The four levels, by their names in the plan. */
export function levelOptions(): Options<number> {
  const levels = planThings(draft.value ?? {}, "levels");
  const nameOf = (level: number) =>
    titleOf(
      levels.find((each) => fieldOf(each, "level") === level),
      locale.value,
    );
  return LEVELS.map((level) => [level, nameOf(level) || t(`plan-level-${level}`)] as const);
}

/** What several forms choose from. */

import { t } from "../../../../app/words/i18n";
import { CAUSES, CHANNELS, DUTIES, LEVELS } from "../../../../core/catalogue/words";
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
export const levelOptions = (): Options<number> => LEVELS.map((level) => [level, t(`plan-level-${level}`)] as const);

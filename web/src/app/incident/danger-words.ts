import type { Danger, People } from "../../core/folds/dangers";
import type { Named } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { displayTime } from "../../core/record/entries";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { inLine } from "../words/user-text";
import { say, when } from "../words/words";

/** What a place is written of, and taken apart by. */
export const BETWEEN = " · ";
const MOST_PARTS = 4;

type Place = Pick<Danger, "kind" | "place" | "area" | "asset">;

/** What the plan has of a danger's kind and place, and what was added in words: recorded in whatever language. */
function partsOf({ kind, place, area, asset }: Place) {
  const from = edition.value;
  const found = (all: readonly Named[] | undefined, id: string | null) => (id === null ? null : byId(all ?? [], id));
  const danger = found(from?.dangers, kind);
  const spot = found(from?.assets, asset) ?? found(from?.areas, area);
  const named = new Set([danger, spot].flatMap((each) => Object.values(each?.name ?? {})));
  const words = place.split(BETWEEN).filter((part) => !named.has(part) && part !== t("danger-place-unknown"));
  return { danger, spot, words: words.slice(0, MOST_PARTS).map((part) => inLine(part)) };
}

/** Who is in danger and where, in the language on screen: "In a lift · Tower A, lift 2 · floor 7". */
export function dangerPlace(of: Place): string {
  const { danger, spot, words } = partsOf(of);
  return [say(danger?.name), say(spot?.name), ...words].filter(Boolean).join(BETWEEN) || inLine(of.place);
}

/** What was added in words to what the plan has of a place, "" where nothing was. */
export const placeAdded = (of: Place): string => partsOf(of).words.join(BETWEEN);

/** Where they are, as one says it to a stranger: without the danger's name, "" where nobody has said. */
export function dangerSpot(of: Danger): string {
  const { spot, words } = partsOf(of);
  return [say(spot?.name), ...words].filter(Boolean).join(" ");
}

/** Where those are whom this report told of, and since when, as two may be in danger at one place; "" where it told of nobody. */
export function reportedSpot({ danger, safe }: Pick<People, "danger" | "safe">, ref: string): string {
  const people = [...danger, ...safe].find(({ refs }) => refs.includes(ref));
  return people ? [dangerSpot(people) || t("danger-place-unknown"), when(displayTime(people.entry))].join(BETWEEN) : "";
}

/** What was said of where, beside the place of the plan: a floor, a room. */
export const dangerRoom = (of: Danger): string => partsOf(of).words.join(" ");

export const CONDITIONS = ["calm", "frightened", "hurt", "ill", "unknown"] as const;

/** A word of the condition, as people tap it; anything else as it was written. */
export function conditionWords(condition: string | null): string {
  const known = CONDITIONS.find((each) => each === condition);
  return known ? t(`condition-${known}`) : inLine(condition ?? "");
}

export const peopleWords = ({ count, condition }: Pick<Danger, "count" | "condition">): string =>
  [count !== null && t("danger-people", { n: count }), conditionWords(condition)].filter(Boolean).join(" · ");

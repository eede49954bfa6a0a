import type { Edition } from "../../core/plan/plan";
import { areaPath, type Place } from "../../core/plan/plan-lookups";
import type { Findable } from "../../core/search/match";
import { say } from "../words/words";
import { UNSPELLED } from "./act";

/** A place of the plan, by its id. */
export interface PaperPlace extends Findable {
  readonly key: string;
  readonly place: Place;
}

/** Lifts and pumps, and all areas; what the plan has given up is on no sheet. */
export function paperPlaces(edition: Edition): readonly PaperPlace[] {
  const areas = edition.areas.filter(({ retired }) => !retired);
  const assets = edition.assets.filter(({ retired }) => !retired);
  return [
    ...areas.map(({ id, name }) => ({
      ...{ key: id, name: say(name), ...UNSPELLED },
      words: [
        areaPath(edition, id)
          .map((each) => say(each.name))
          .join(" "),
      ],
      place: { area: id, asset: null },
    })),
    ...assets.map(({ id, name, area }) => ({
      ...{ key: id, name: say(name), ...UNSPELLED },
      words: [
        areaPath(edition, area)
          .map((each) => say(each.name))
          .join(" "),
      ],
      place: { area, asset: id },
    })),
  ];
}

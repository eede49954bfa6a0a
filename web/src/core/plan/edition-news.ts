/** What a newer edition says otherwise than the one that somebody knows, for whoever has these duties. */

import { type PlaceNews, thingNews } from "./compare/thing-news";
import type { DutyId, Edition, Named } from "./plan";

const PARTS = ["duties", "lists", "guides", "contacts", "scripts", "answers"] as const;
export type NewsPart = (typeof PARTS)[number];

export interface EditionChange {
  readonly part: NewsPart;
  readonly id: string;
  readonly name: Named["name"];
  readonly what: "added" | "changed" | "removed";
  /** The place of each thing within it that is otherwise; of what was changed. */
  readonly places: readonly PlaceNews[];
}

export interface EditionNews {
  /** What concerns these duties, in the order in which it is used. */
  readonly mine: readonly EditionChange[];
  readonly others: readonly EditionChange[];
}

interface Thing {
  readonly id: string;
  readonly name: Named["name"];
}

function thingsOf(edition: Edition, part: NewsPart): readonly Thing[] {
  return part === "answers"
    ? edition.answers.map((answer) => ({ ...answer, name: answer.question }))
    : (edition[part] as readonly Thing[]);
}

function changesIn(before: Edition, after: Edition, part: NewsPart): readonly EditionChange[] {
  const [old, now] = [before, after].map((each) => new Map(thingsOf(each, part).map((thing) => [thing.id, thing])));
  if (!(old && now)) return [];
  const there = [...now.values()].flatMap((thing): EditionChange[] => {
    const was = old.get(thing.id);
    if (was === undefined) return [{ part, id: thing.id, name: thing.name, what: "added", places: [] }];
    const places = thingNews(part, was, thing);
    return places.length > 0 ? [{ part, id: thing.id, name: thing.name, what: "changed", places }] : [];
  });
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  return [...there, ...gone.map(({ id, name }) => ({ part, id, name, what: "removed" as const, places: [] }))];
}

/** The lists that these duties work by: in a stage, or in the first ten minutes. */
function listsOf(edition: Edition, duties: readonly DutyId[]): ReadonlySet<string> {
  const inStages = edition.stages.flatMap(({ lists }) => duties.flatMap((duty) => lists[duty]));
  const seats = edition.first_ten.flatMap((each) => each.seats);
  const first = seats.filter(({ covers }) => covers.some((duty) => duties.includes(duty)));
  return new Set([...inStages, ...first.flatMap(({ steps }) => steps.flatMap(({ list }) => list ?? []))]);
}

/** Editions in between are not told of: two that were missed are one step. */
export function editionNews(before: Edition, after: Edition, duties: readonly DutyId[]): EditionNews {
  const lists = new Set([...listsOf(before, duties), ...listsOf(after, duties)]);
  const guides = new Set(
    [...before.guides, ...after.guides].flatMap((guide) =>
      guide.duties.some((duty) => duties.includes(duty)) ? guide.id : [],
    ),
  );
  const isMine = ({ part, id }: EditionChange): boolean => {
    if (part === "duties") return (duties as readonly string[]).includes(id);
    if (part === "lists") return lists.has(id);
    // Numbers are everybody's; scripts and answers are looked up when they are said.
    return part === "contacts" || (part === "guides" && guides.has(id));
  };
  const all = PARTS.flatMap((part) => changesIn(before, after, part));
  return { mine: all.filter(isMine), others: all.filter((each) => !isMine(each)) };
}

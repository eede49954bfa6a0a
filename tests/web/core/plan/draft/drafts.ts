import fc from "fast-check";
import {
  isList,
  type Json,
  moved,
  type PlanForm,
  putAt,
  valueAt,
} from "../../../../../web/src/core/plan/draft/plan-form";

const zh = (text: string) => ({ "zh-Hans": text });
const item = (id: string) => ({ id, text: { ...zh(`做 ${id}`), en: `Do ${id}` }, needs: [], contacts: ["a", "b"] });

/** A draft with what merging is about: records, things by key, members by id, lists of words and of bare texts. */
export const BASE: PlanForm = {
  site: { id: "s1", name: { ...zh("园区"), en: "Park" }, languages: ["zh-Hans", "en"], hotline: null },
  levels: [1, 2, 3].map((level) => ({ level, name: zh(`${level} 级`) })),
  lists: ["one", "two", "three"].map((id) => ({
    ...{ id, name: zh(id), areas: ["x", "y", "z"] },
    pages: [{ name: null, items: [item("1"), item("2"), item("3")] }],
  })),
  duties: [{ id: "leader", procedure: [zh("先看"), zh("再说"), zh("后做")] }],
};

type Place = readonly (string | number)[];

/** Every place of a draft, the whole aside. */
function placesOf(value: Json | undefined, at: Place = []): readonly Place[] {
  const below = isList(value)
    ? value.flatMap((each, index) => placesOf(each, [...at, index]))
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([field, each]) => placesOf(each, [...at, field]))
      : [];
  return at.length === 0 ? below : [at, ...below];
}

const KEYS = new Set(["id", "level"]);

/** One edit as somebody makes it: `pick` chooses the place, the rest what is done there. */
type Edit = readonly [pick: number, kind: number, words: string];

let made = 0;

/** Another member like this one, under a key of its own; what has none, as a page, stays without. */
function added(like: Json | undefined, words: string): Json {
  if (typeof like !== "object" || like === null) return words;
  const keys = { id: `new-${made}`, level: made + 10 };
  return { ...like, ...Object.fromEntries(Object.entries(keys).filter(([key]) => key in like)) } as Json;
}

function edited(plan: PlanForm, [pick, kind, words]: Edit): PlanForm {
  const places = placesOf(plan).filter((each) => !KEYS.has(String(each.at(-1))));
  const place = places[pick % places.length] ?? [];
  const value = valueAt(plan, place);
  const put = (at: Place, next: Json | undefined) => putAt(plan, at, next) as PlanForm;
  if (isList(value)) {
    if (kind === 0 && value.length > 1) return put(place, moved(value, pick % value.length, 0));
    if (kind === 1 && value.length > 1) return put(place, value.toSpliced(pick % value.length, 1));
    made += 1;
    return put(place, [...value, added(value[0], words)]);
  }
  return typeof value === "string" ? put(place, words) : plan;
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.tuple(fc.nat(10_000), fc.integer({ min: 0, max: 2 }), fc.string({ minLength: 1, maxLength: 3 })),
  { maxLength: 6 },
);

export const madeOf = (plan: PlanForm, all: readonly Edit[]): PlanForm => all.reduce(edited, plan);

/**
 * What was recorded in the outage that another was taken out of, of the areas that went: who was told there is not told
 * anew, and steps, requests and looks after customers of these areas count in it too.
 */

import { belongs, type IncidentView, viewWith } from "../../folds/incident-views";
import { incrementalFilter } from "../../list-changes";
import type { Edition } from "../../plan/plan";
import { areaPath, areasOverlap, byId } from "../../plan/plan-lookups";
import { type Action, displayTime, type Entry, inDisplayOrder } from "../../record/entries";
import { effective, textField, textsField } from "../../record/fields";
import { foldParts, type Scene } from "../../scene";

export interface KnownBesides {
  readonly edition: Edition;
  /** Of whom this person may know, and where they are. */
  readonly customers: readonly { readonly id: string; readonly area: string | null }[];
  /** All of its side. */
  readonly views: readonly IncidentView[];
  readonly entries: readonly Entry[];
}

const PARTS = ["notices", "checklists", "requests", "customerChecks"] as const;

/** Whether an act of another outage is of these areas. */
function isThere({ edition, customers }: KnownBesides, areas: readonly string[], from: number) {
  const within = (area: string | null) =>
    area !== null && (areas.length === 0 || areaPath(edition, area).some(({ id }) => areas.includes(id)));
  const meets = (area: string) => areas.length === 0 || areas.some((each) => areasOverlap(edition, each, area));
  const placed = (action: Action) =>
    within(textField(action, "area") ?? byId(edition.assets, textField(action, "asset") ?? "")?.area ?? null);
  const heard = (entry: Entry, action: Action) => {
    const own = byId(edition.audiences, textField(action, "audience") ?? "")?.areas ?? [];
    if (!own.some(meets)) return false;
    const facts = action.body["facts"];
    const named =
      typeof facts === "object" && facts !== null && !Array.isArray(facts)
        ? (textsField({ ...action, body: facts as Action["body"] }, "areas") ?? [])
        : null;
    return named === null ? own.every(within) || displayTime(entry) >= from : named.length === 0 || named.some(meets);
  };
  return (entry: Entry): boolean => {
    const action = effective(entry);
    if (action === null) return false;
    if (action.type === "notice.given") return heard(entry, action);
    if (action.type.startsWith("step.") || action.type === "request.opened") return placed(action);
    if (action.type !== "customer.checked") return false;
    return within(byId(customers, textField(action, "customer") ?? "")?.area ?? null);
  };
}

/** With what was done about the requests among them, and what took any of it back. */
function withAnswers(all: readonly Entry[], of: readonly Entry[]): readonly Entry[] {
  const refs = new Set(of.map(({ ref }) => ref));
  const answers = ({ action }: Entry) =>
    action !== null &&
    (action.type.startsWith("request.")
      ? refs.has(textField(action, "request") ?? "")
      : action.type === "entry.undone" && action.refs.some((ref) => refs.has(ref)));
  return all.filter((entry) => refs.has(entry.ref) || answers(entry));
}

const isSeparation = ({ action }: Entry): boolean => action?.type === "incident.separated";

/** The outages that it was taken out of. */
function sourcesOf({ members, ref }: IncidentView, separations: readonly Entry[], { views }: KnownBesides) {
  const named = separations.flatMap((entry) => {
    const action = effective(entry);
    return action?.incident && members.some((each) => action.refs.includes(each)) ? action.incident : [];
  });
  const found = named.flatMap((each) => viewWith(views, each) ?? []);
  return [...new Set(found)].filter((each) => each.ref !== ref);
}

const same = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((it, i) => it === b[i]);

type Parts = Pick<Scene, (typeof PARTS)[number]>;

/** Of one outage that was taken out, by what it was made for. */
interface Reader {
  readonly key: readonly unknown[];
  readonly read: (scene: Scene, entries: readonly Entry[]) => Parts;
}

/** `members`: of the outages that it was taken out of. */
function readerOf(scene: Scene, known: KnownBesides, members: ReadonlySet<string>): Reader["read"] {
  const { drill, leading } = scene.view;
  const sift = incrementalFilter((entry: Entry) => belongs(entry, drill, members));
  const there = isThere(known, scene.facts.areas?.value ?? [], displayTime(leading));
  const fold = foldParts<keyof Parts>(PARTS);
  let [from, merged]: [readonly unknown[], readonly Entry[]] = [[], []];
  return ({ entries: own }, entries) => {
    const all = sift(entries);
    if (!same(from, [all, own]))
      [from, merged] = [[all, own], [...withAnswers(all, all.filter(there)), ...own].sort(inDisplayOrder)];
    const parts = PARTS.map((part) => [part, { get: () => fold(part, merged), enumerable: true }]);
    return Object.defineProperties({}, Object.fromEntries(parts)) as Parts;
  };
}

/** Remembers what it folded. The same scene where it was taken out of no other. */
export function createToldBefore(): (scene: Scene, known: KnownBesides) => Scene {
  const separated = incrementalFilter(isSeparation);
  const readers = new Map<string, Reader>();
  return (scene, known) => {
    const { view } = scene;
    const sources = view.apart ? sourcesOf(view, separated(known.entries), known) : [];
    if (sources.length === 0) return scene;
    const members = new Set(sources.flatMap((each) => each.members));
    const key = [known.edition, known.customers, [...members].join(), (scene.facts.areas?.value ?? []).join()];
    const name = JSON.stringify([view.drill, ...view.members]);
    const held = readers.get(name);
    const reader = held && same(held.key, key) ? held : { key, read: readerOf(scene, known, members) };
    readers.set(name, reader);
    const parts = Object.getOwnPropertyDescriptors(reader.read(scene, known.entries));
    return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(scene), ...parts }) as Scene;
  };
}

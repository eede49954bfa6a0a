/** What is different between two plans, by id: things that were added, removed, moved or changed, and which of their fields. */

import { keysOf, RECORD_PARTS } from "../draft/keys";
import {
  fieldOf,
  isList,
  isSame,
  isThing,
  type Json,
  type PlanForm,
  type PlanPath,
  planThings,
} from "../draft/plan-form";
import { type Pair, pairedByKey, pairedInOrder } from "./alignment";

export type DifferenceKind = "added" | "removed" | "moved" | "changed";

/** A place within a thing. */
export interface FieldDifference {
  /** Where it stands in the newer plan; of what was removed, where it stood. */
  readonly path: PlanPath;
  readonly what: DifferenceKind;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export interface ThingDifference {
  readonly part: string;
  /** As in addresses (`keysOf`); null: the part is one record. */
  readonly key: string | null;
  readonly what: DifferenceKind;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Of what was moved or changed. */
  readonly fields: readonly FieldDifference[];
}

/** The differences part by part, in the order of the newer plan; of two plans that say the same, none. */
export function comparePlans(before: PlanForm, after: PlanForm): readonly ThingDifference[] {
  const parts = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...parts].flatMap((part) =>
    RECORD_PARTS.has(part) ? recordDifference(before, after, part) : thingDifferences(before, after, part),
  );
}

/** Fields that say nothing are as good as left out: a form writes them where a file does not. */
const isEmpty = (value: Json | undefined): boolean =>
  (isList(value) && value.length === 0) ||
  (isThing(value) && Object.values(value).every(isEmpty)) ||
  [undefined, null, false, ""].includes(value as string);

const saysSame = (a: Json | undefined, b: Json | undefined): boolean =>
  isSame(a, b) || (isEmpty(a) && isEmpty(b)) || (fieldsApart(a, b)?.every(([x, y]) => saysSame(x, y)) ?? false);

/** Field by field of two records; null where one is none. */
function fieldsApart(
  a: Json | undefined,
  b: Json | undefined,
): (readonly [Json | undefined, Json | undefined])[] | null {
  if (!(isThing(a) && isThing(b))) return null;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map((field) => [fieldOf(a, field), fieldOf(b, field)]);
}

function recordDifference(before: PlanForm, after: PlanForm, part: string): readonly ThingDifference[] {
  const [was, is] = [fieldOf(before, part), fieldOf(after, part)];
  if (saysSame(was, is)) return [];
  const what = was === undefined ? "added" : is === undefined ? "removed" : "changed";
  const fields = what === "changed" ? differences(was, is, []) : [];
  return [{ part, key: null, what, before: was, after: is, fields }];
}

function thingDifferences(before: PlanForm, after: PlanForm, part: string): readonly ThingDifference[] {
  const keyed = (plan: PlanForm) => {
    const keys = keysOf(plan, part);
    return planThings(plan, part).map((thing, at) => ({ thing, key: keys[at] ?? "" }));
  };
  return pairedByKey(keyed(before), keyed(after), ({ key }) => key).flatMap((pair) => {
    const [was, is] = [pair.before?.thing, pair.after?.thing];
    const key = (pair.after ?? pair.before)?.key ?? null;
    const what = kindOf({ before: was, after: is, moved: pair.moved });
    if (what === null) return [];
    const fields = was === undefined || is === undefined ? [] : rejoined(differences(was, is, []));
    return [{ part, key, what, before: was, after: is, fields }];
  });
}

/** A member that went from one list of a thing to another one (a step to another page) was moved, not removed and added. */
function rejoined(fields: readonly FieldDifference[]): readonly FieldDifference[] {
  const idOf = ({ before, after }: FieldDifference) => fieldOf(after ?? before, "id");
  const gone = new Map(fields.flatMap((each) => (each.what === "removed" ? [[idOf(each), each] as const] : [])));
  gone.delete(undefined);
  const back = new Set<FieldDifference>();
  const told = fields.flatMap((each) => {
    const from = each.what === "added" ? gone.get(idOf(each)) : undefined;
    if (from === undefined) return [each];
    back.add(from);
    const moved = { ...each, what: "moved" as const, before: from.before };
    return [moved, ...differences(from.before, each.after, each.path)];
  });
  return told.filter((each) => !back.has(each));
}

function kindOf({ before, after, moved }: Pair<Json>): DifferenceKind | null {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  if (!saysSame(before, after)) return "changed";
  return moved ? "moved" : null;
}

function differences(before: Json | undefined, after: Json | undefined, path: PlanPath): readonly FieldDifference[] {
  if (saysSame(before, after)) return [];
  if (isThing(before) && isThing(after)) {
    const fields = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...fields].flatMap((field) => differences(fieldOf(before, field), fieldOf(after, field), [...path, field]));
  }
  if (isList(before) && isList(after)) return memberDifferences(before, after, path);
  const what = isEmpty(before) ? "added" : isEmpty(after) ? "removed" : "changed";
  return [{ path, what, before, after }];
}

function memberDifferences(
  before: readonly Json[],
  after: readonly Json[],
  path: PlanPath,
): readonly FieldDifference[] {
  const pairs = areKeyed(before) && areKeyed(after) ? pairedByKey(before, after, memberKey) : inOrder(before, after);
  let place = 0;
  return pairs.flatMap((pair) => {
    const at = [...path, pair.after === undefined ? before.indexOf(pair.before ?? null) : place];
    if (pair.after !== undefined) place += 1;
    const what = kindOf(pair);
    const moved = pair.moved ? [{ path: at, what: "moved" as const, before: pair.before, after: pair.after }] : [];
    if (what === "changed") return [...moved, ...differences(pair.before, pair.after, at)];
    return what === "moved" || what === null ? moved : [{ path: at, what, before: pair.before, after: pair.after }];
  });
}

const inOrder = (before: readonly Json[], after: readonly Json[]): readonly Pair<Json>[] =>
  pairedInOrder(before, after, (member) => JSON.stringify(member));

const memberKey = (member: Json): string => {
  const key = isThing(member) ? fieldOf(member, "id") : member;
  return typeof key === "string" || typeof key === "number" ? String(key) : "";
};

const areKeyed = (list: readonly Json[]): boolean => {
  const keys = list.map(memberKey);
  return !keys.includes("") && new Set(keys).size === list.length;
};

import { type Callee, calleeOf } from "../../app/calls/callees";
import { brokenPromises, tries } from "../../app/calls/communications";
import { nextItem, nextStep } from "../../app/checklists/next-step";
import { myDuties, situation, stage, told } from "../../app/incident/situation";
import { currentIncident, edition } from "../../app/record/store";
import { lastList } from "../../app/shell/resume";
import { DUTIES } from "../../core/catalogue/words";
import { isVain } from "../../core/folds/call-tries";
import type { Item } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { dutyLists } from "../../core/readings/placed-lists";
import { callsMade } from "../../core/readings/response/contact-heard";

/** Whom one may want now, the likeliest group first; nobody stands in two of them. */
export interface LikelyContacts {
  readonly step: readonly Callee[];
  readonly again: readonly Callee[];
  readonly now: readonly Callee[];
  readonly recent: readonly Callee[];
}

/** So many that the screen still shows what is below. */
const MOST_NOW = 5;
const MOST_RECENT = 3;

/** The step at which a list's address stands: the one it names, else the next open one. */
function stepAt(address: string): Item | null {
  const { pathname, searchParams } = new URL(address, location.origin);
  const list = byId(edition.value?.lists ?? [], pathname.split("/")[2] ?? "");
  if (!list) return null;
  const named = searchParams.get("at");
  const items = list.pages.flatMap((page) => page.items);
  const item = named === null ? null : byId(items, named);
  const place = { area: searchParams.get("area"), asset: searchParams.get("asset") };
  return item ?? nextItem({ list, place });
}

/** Whom the step one came from asks to call, else the next step. */
function forStep(): readonly string[] {
  if (!currentIncident.value) return [];
  const item = (lastList.value === null ? null : stepAt(lastList.value)) ?? nextStep()?.item;
  return item?.contacts ?? [];
}

/** Not reached yet, or a promise of theirs has gone by. */
function again(): readonly string[] {
  const vain = [...tries.value].filter(([, { last }]) => isVain(last.outcome)).map(([id]) => id);
  return [...vain, ...brokenPromises.value.map(({ by }) => by)];
}

/** People in danger first; then whom my duties' lists of this stage ask to call, or anybody's where I have none. */
function forIncident(): readonly string[] {
  const from = edition.value;
  if (!(from && currentIncident.value)) return [];
  const dangers = situation.value.danger.length > 0 ? from.dangers.flatMap(({ contacts }) => contacts) : [];
  const mine = myDuties.value.length > 0 ? myDuties.value : DUTIES;
  const lists = mine.flatMap((duty) => dutyLists(from, told.value, stage.value, duty));
  const asked = lists.flatMap(({ list }) => list.pages.flatMap((page) => page.items).flatMap((item) => item.contacts));
  return [...dangers, ...asked];
}

const recent = (): readonly string[] => callsMade(told.value).map(({ who }) => who);

export function likelyContacts(): LikelyContacts {
  const taken = new Set<string>();
  const take = (ids: readonly string[], most: number, fits: (callee: Callee) => boolean = () => true) => {
    const fresh = [...new Set(ids)].filter((id) => !taken.has(id)).flatMap((id) => calleeOf(id) ?? []);
    const chosen: readonly Callee[] = fresh.filter(fits).slice(0, most);
    for (const { id } of chosen) taken.add(id);
    return chosen;
  };
  return {
    step: take(forStep(), MOST_NOW),
    again: take(again(), MOST_NOW),
    // Whom nobody can call stands below, with all others.
    now: take(forIncident(), MOST_NOW, ({ numbers }) => numbers.length > 0),
    recent: take(recent(), MOST_RECENT),
  };
}

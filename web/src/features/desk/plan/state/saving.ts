/** Hands what is changed in the draft to the server, and brings together what others changed meanwhile. long-file: both go by what the server last had. */

import { effect, signal } from "@preact/signals";
import { me, status } from "../../../../app/record/store";
import { changesBetween } from "../../../../core/plan/draft/changes";
import { mergeDrafts } from "../../../../core/plan/draft/merge";
import { isSame, type PlanForm } from "../../../../core/plan/draft/plan-form";
import type { ServerAnswer } from "../../../../sync/connection/transport";
import { conflicts } from "../conflicts/conflicts-state";
import { draft, draftSaving, findings, replaceDraft, showDraft } from "./draft-state";
import { forgetOthers, keepChanges, keptChanges, partsApart } from "./kept-changes";
import {
  changeDraft,
  type DraftHead,
  type DraftWishes,
  draftIn,
  fetchDraft,
  headIn,
  isUnchanged,
  refusalIn,
  type WholeDraft,
} from "./plan-api";

/** What the server last said of the draft; null before it said anything. */
export const draftHead = signal<DraftHead | null>(null);
/** Why the server did not take the last change, by its code; null: it did, or could not be heard. */
export const draftRefused = signal<string | null>(null);
/** Whose changes were just brought in, by name, until something is handed in; null: nobody's. */
export const theirsTaken = signal<string | null>(null);
/** The draft as the server has it. */
let serverPlan: PlanForm | null = null;
/** Whose draft stands here; what they typed is shown and handed in for nobody else. */
let keeper: string | null = null;
/** What is wanted of the draft beside its plan, where the server does not know it yet. */
const wishes = signal<DraftWishes | null>(null);

/** ms after the last change. */
const SOON = 800;
/** ms until a server that was not heard is tried again. */
const AGAIN = 5000;
/** A session that ended is begun anew by the record's own rounds. */
const SIGNED_OUT = "not_signed_in";
let timer: ReturnType<typeof setTimeout> | undefined;
let sending = false;

function saveIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), ms);
}

/** What stands here and not there is kept at once, so that a page that dies loses nothing. */
function keep(now: PlanForm): void {
  if (serverPlan === null) return;
  const all = now === serverPlan && conflicts.peek().length === 0;
  keepChanges(all ? null : { ...partsApart(serverPlan, now), conflicts: conflicts.peek() });
}

const isAway = () => (me.peek()?.person ?? null) !== keeper;
const settled = () => (conflicts.peek().length > 0 ? "conflict" : "saved");

/** Follows the draft: whatever changes is kept here, and handed in when the hands rest. */
function follow(now: PlanForm | null): void {
  if (now === null || serverPlan === null || isAway()) return;
  keep(now);
  if (now === serverPlan && wishes.peek() === null) {
    if (!sending) draftSaving.value = settled();
    return;
  }
  if (draftSaving.peek() !== "kept") draftSaving.value = "saving";
  saveIn(SOON);
}

effect(() => {
  void conflicts.value;
  void wishes.value;
  follow(draft.value);
});
effect(() => {
  if (status.value.server === "heard" && draftSaving.peek() === "kept") saveIn(0);
});
effect(() => {
  const person = me.value?.person ?? null;
  if (keeper !== null && person !== null && person !== keeper) forgetDraft();
});
addEventListener("pagehide", () => void saveNow());

/** Steps of setting up that are put off from now on, or the profile that the draft is of. */
export const wish = (more: DraftWishes): void => {
  wishes.value = { ...wishes.peek(), ...more };
};

/** Hands in what is changed; gives true once the server has all of it. */
export async function saveNow(): Promise<boolean> {
  clearTimeout(timer);
  const [now, base, head] = [draft.peek(), serverPlan, draftHead.peek()];
  if (now === null || base === null || head === null || sending || isAway()) return false;
  const told = changesBetween(base, now);
  const wanted = wishes.peek();
  if (told.changes.length + told.orders.length === 0 && wanted === null) {
    if (told.unclear.length === 0) takeOver(now, head);
    draftRefused.value = told.unclear.length > 0 ? "unclear_keys" : null;
    draftSaving.value = told.unclear.length > 0 ? "kept" : settled();
    return told.unclear.length === 0;
  }
  draftSaving.value = "saving";
  theirsTaken.value = null;
  sending = true;
  const answer = await changeDraft(head.version, told, wanted);
  sending = false;
  const said = headIn(answer);
  if (said === null) return refused(answer);
  if (wishes.peek() === wanted) wishes.value = null;
  draftRefused.value = null;
  takeOver(told.unclear.length === 0 ? now : withParts(now, base, told.unclear), said);
  return draft.peek() === serverPlan;
}

/** `now` with some parts as they were. */
const withParts = (now: PlanForm, base: PlanForm, parts: readonly string[]): PlanForm => ({
  ...now,
  ...Object.fromEntries(Object.entries(base).filter(([part]) => parts.includes(part))),
});

/** The server has this now. */
function takeOver(plan: PlanForm, head: DraftHead): void {
  serverPlan = plan;
  draftHead.value = head;
  findings.value = head.findings;
  follow(draft.peek());
}

async function refused(answer: ServerAnswer): Promise<boolean> {
  const code = refusalIn(answer);
  if (code === "draft_changed") {
    if (await fetchTheirs()) return saveNow();
  } else {
    draftRefused.value = code === SIGNED_OUT ? null : code;
  }
  draftSaving.value = "kept";
  if (draftRefused.peek() === null) saveIn(AGAIN);
  return false;
}

/** Brings what others changed into the draft. False: the server was not heard. */
export async function fetchTheirs(): Promise<boolean> {
  const head = draftHead.peek();
  const answer = await fetchDraft(head?.version);
  const theirs = draftIn(answer);
  const [now, base] = [draft.peek(), serverPlan];
  if (isUnchanged(answer)) return true;
  if (theirs === null || now === null || base === null) return false;
  // Something was handed in while this was asked: that answer is the newer one.
  if (draftHead.peek() !== head || theirs.version === head?.version) return true;
  const merged = mergeDrafts(base, now, theirs.plan);
  const plan = isSame(merged.plan, theirs.plan) ? theirs.plan : merged.plan;
  serverPlan = theirs.plan;
  conflicts.value = [...conflicts.peek(), ...merged.conflicts];
  replaceDraft(plan, null);
  takeOver(theirs.plan, theirs);
  const { changed_by: by } = theirs;
  theirsTaken.value = by !== null && by.id !== me.peek()?.person ? by.name : null;
  return true;
}

/** Looks whether others changed the draft; not while something of one's own is on its way. */
export async function lookForTheirs(): Promise<void> {
  if (!sending && draftHead.peek() !== null) await fetchTheirs();
}

/** Takes the draft off the page: somebody else is here. What it has and the server has not is kept for who typed it. */
function forgetDraft(): void {
  clearTimeout(timer);
  keeper = null;
  serverPlan = null;
  showDraft(null);
  conflicts.value = [];
  wishes.value = null;
  draftRefused.value = null;
  theirsTaken.value = null;
  draftSaving.value = "saved";
  draftHead.value = null;
}

/** Shows a draft that was fetched, with what was left on this computer and is not with the server yet. */
export function takeDraft(fetched: WholeDraft): void {
  const kept = keptChanges();
  let plan = fetched.plan;
  const open = kept.flatMap((each) => each.conflicts ?? []);
  for (const { base, mine } of kept) {
    const merged = mergeDrafts({ ...fetched.plan, ...base }, { ...fetched.plan, ...mine }, plan);
    plan = isSame(merged.plan, plan) ? plan : merged.plan;
    open.push(...merged.conflicts);
  }
  serverPlan = null;
  keeper = me.peek()?.person ?? null;
  conflicts.value = open;
  showDraft(plan, fetched.findings);
  takeOver(fetched.plan, fetched);
  forgetOthers();
}

/** What phones that were stopped have handed in: pages kept apart until somebody lets them in, and what they say. */

import { effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { localRecord, me, recorded } from "../../../app/record/store";
import { entryBy } from "../../../app/words/entry-by";
import { readAction } from "../../../core/record/actions";
import { readAt } from "../../../core/record/clock";
import type { Entry } from "../../../core/record/entries";
import { peopleInDanger } from "../../../core/record/fields";
import { isAtLeast } from "../../../core/rights";
import type { QuarantinedPage } from "../../../sync/connection/api";
import { devices } from "./devices-state";

export interface KeptApart {
  readonly page: QuarantinedPage;
  /** Null: the server has not said. */
  readonly entries: readonly Entry[] | null;
}

/** Those of phones that were stopped first. */
export const keptApart = signal<readonly KeptApart[]>([]);

/** So many are asked for at once. */
const AT_ONCE = 20;

/** By identity, until something is redacted: what a page says never changes otherwise. */
let readBefore = new Map<string, readonly Entry[]>();
let redactedLast: string | undefined;

function forgetRedacted(): void {
  const last = recorded.value.findLast(({ action }) => action?.type === "entries.redacted")?.ref;
  if (last !== redactedLast) readBefore = new Map();
  redactedLast = last;
}

async function entriesOf(page: QuarantinedPage): Promise<readonly Entry[] | null> {
  const read = readBefore;
  const known = read.get(page.identity);
  if (known) return known;
  try {
    const { first, actions } = await (await localRecord().api()).quarantined(page.identity);
    const entries = actions.map((text, at) => waiting(page, text, first + at));
    read.set(page.identity, entries);
    return entries;
  } catch {
    return null;
  }
}

/** As an entry that nobody has taken in: by the phone's own clock, which nobody has compared with the server's. */
function waiting({ device, received_at: receivedAt }: QuarantinedPage, text: string | null, n: number): Entry {
  const action = readAction(text, n);
  const at = readAt(action?.at);
  return {
    ...{ ref: `${device}.${n}`, device, n, seq: null, action, private: null, statedAt: null, receivedAt },
    happenedAt: at === null ? receivedAt : at * 1000,
    ...{ quality: "local", via: null, flags: [text === null ? "redacted" : "unreadable"], state: "attention" },
    missingOnServer: false,
  };
}

const isStopped = ({ reason }: QuarantinedPage): boolean => reason === "revoked";

const readSoFar = (page: QuarantinedPage): KeptApart => ({ page, entries: readBefore.get(page.identity) ?? null });

async function readAll(): Promise<void> {
  const pages = await (await localRecord().api()).quarantine();
  forgetRedacted();
  const inOrder = pages.toSorted((a, b) => Number(isStopped(b)) - Number(isStopped(a)));
  const found: KeptApart[] = [];
  for (let at = 0; at === 0 || at < inOrder.length; at += AT_ONCE) {
    const some = inOrder.slice(at, at + AT_ONCE);
    found.push(...(await Promise.all(some.map(async (page) => ({ page, entries: await entriesOf(page) })))));
    keptApart.value = [...found, ...inOrder.slice(found.length).map(readSoFar)];
  }
}

let reading: Promise<void> | null = null;
let again = false;

/** One after the other, so that no older answer takes the place of a newer one; rejects where the server is not heard. */
export function refreshKeptApart(): Promise<void> {
  again = true;
  reading ??= readWhileAsked();
  return reading;
}

async function readWhileAsked(): Promise<void> {
  try {
    while (again) {
      again = false;
      await readAll();
    }
  } finally {
    reading = null;
  }
}

const anyWaits = (): boolean => (devices.value ?? []).some(({ quarantined }) => quarantined > 0);

/** What was not heard is asked for again with the next list of phones. */
function readAgain(): void {
  if (anyWaits()) void refreshKeptApart().catch(() => undefined);
}

/** Keeps them as fresh as the devices are, which say how many there are; for those who may see them. */
export function useKeptApart(): readonly KeptApart[] {
  const sees = me.value !== null && isAtLeast(me.value.role, "auditor");
  useEffect(() => (sees ? effect(readAgain) : undefined), [sees]);
  return sees && anyWaits() ? keptApart.value : [];
}

/** What is here already: the phone's person recorded it again on another one. */
export const isHereAlready = ({ ref }: Entry): boolean => entryBy(ref)?.action?.copiedFrom === ref;

/** How many actions nobody here has read yet. */
export const unreadApart = (all: readonly KeptApart[]): number =>
  all.reduce((sum, { page, entries }) => sum + (entries === null ? page.actions : 0), 0);

/** How many say that people are really in danger, of what is not here already. */
export const dangersApart = (all: readonly KeptApart[]): number =>
  all
    .flatMap(({ entries }) => entries ?? [])
    .filter((each) => each.action && !each.action.drill && peopleInDanger(each.action) && !isHereAlready(each)).length;

/** What phones that were stopped have handed in: pages kept apart until somebody lets them in, and what they say. */

import { signal } from "@preact/signals";
import { type Danger, dangerOf } from "../../core/folds/dangers";
import { readAction } from "../../core/record/actions";
import { readAt } from "../../core/record/clock";
import type { Entry } from "../../core/record/entries";
import { effective } from "../../core/record/fields";
import type { QuarantinedPage } from "../../sync/connection/api";
import { localRecord, recorded } from "../record/store";
import { entryBy } from "../words/entry-by";

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

export const isStopped = ({ reason }: QuarantinedPage): boolean => reason === "revoked";

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

/** What is here already: the phone's person recorded it again on another one. */
export const isHereAlready = ({ ref }: Entry): boolean => entryBy(ref)?.action?.copiedFrom === ref;

/** Somebody who may say so found them safe before it was let in. */
function isSafe({ ref }: Entry): boolean {
  const words = recorded.value.flatMap((each) => effective(each) ?? []).filter(({ refs }) => refs[0] === ref);
  return words.findLast(({ body }) => typeof body["safe"] === "boolean")?.body["safe"] === true;
}

/** Of these, people who are really in danger, as far as that is not here already. */
export const dangersIn = (all: readonly Entry[]): readonly Danger[] =>
  all.flatMap(
    (each) =>
      (each.action && !each.action.drill && !isHereAlready(each) && !isSafe(each) && dangerOf(each, each.action)) || [],
  );

/** What phones that were stopped have handed in: pages kept apart until somebody lets them in, and what they say. */

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { localRecord, me } from "../../../app/record/store";
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

/** Of more pages nobody reads what each says before the first are let in. */
const READ = 20;

/** By identity: what a page says never changes, but for what is redacted. */
const readBefore = new Map<string, readonly Entry[]>();

async function entriesOf(page: QuarantinedPage): Promise<readonly Entry[] | null> {
  const known = readBefore.get(page.identity);
  if (known) return known;
  try {
    const { first, actions } = await (await localRecord().api()).quarantined(page.identity);
    const entries = actions.map((text, at) => waiting(page, text, first + at));
    readBefore.set(page.identity, entries);
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

export async function refreshKeptApart(): Promise<void> {
  const pages = await (await localRecord().api()).quarantine();
  const inOrder = pages.toSorted((a, b) => Number(isStopped(b)) - Number(isStopped(a)));
  keptApart.value = await Promise.all(
    inOrder.map(async (page, at) => ({ page, entries: at < READ ? await entriesOf(page) : null })),
  );
}

/** Keeps them as fresh as the devices are, which say how many there are; for those who may see them. */
export function useKeptApart(): readonly KeptApart[] {
  const sees = me.value !== null && isAtLeast(me.value.role, "auditor");
  const count = (devices.value ?? []).reduce((sum, device) => sum + device.quarantined, 0);
  useEffect(() => {
    if (!sees || count === 0) keptApart.value = [];
    // The number stands in the list of phones; what they say is asked for anew when that is.
    else void refreshKeptApart().catch(() => undefined);
  }, [sees, count]);
  return keptApart.value;
}

/** What is here already: the phone's person recorded it again on another one. */
export const isHereAlready = ({ ref }: Entry): boolean => entryBy(ref)?.action?.copiedFrom === ref;

/** How many say that people are in danger, of what is not here already. */
export const dangersApart = (all: readonly KeptApart[]): number =>
  all
    .flatMap(({ entries }) => entries ?? [])
    .filter((each) => each.action && peopleInDanger(each.action) && !isHereAlready(each)).length;

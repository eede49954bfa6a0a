/** Stores what is still to be handed in: pages, the server's verdicts, and what may be deleted after a backup. */

import { newerReceipt, type Receipt } from "../../core/record/receipts";
import type { Database, Reads, Writes } from "../database";
import type { DeviceRecord, PageState, StoredAction, StoredPage } from "./logbook-rows";
import { dropUnnamed, filesNamedIn, PHOTOS, type ServerReach, sortedPhotos, unsend } from "./photos";

/** An action as kept, with the fate of its page; `page` is null before it is sealed. */
export interface KeptAction {
  readonly action: StoredAction;
  readonly page: StoredPage | null;
}

/** The server's word on one page. */
export interface PageVerdict {
  readonly device: string;
  readonly page: number;
  readonly state: PageState;
  readonly firstSeq: number | null;
  /** The server's generation that said so. */
  readonly generation: string;
  readonly reason: string | null;
}

/** Set apart because another logbook wrote under this key. What is set apart for another reason may be taken later. */
export const isNumberTaken = ({ state, reason }: StoredPage): boolean =>
  state === "quarantined" && (reason === "page_taken" || reason === "range_taken");

/** Received actions stay this long at least, and until the newest backup holds them. */
const KEEP_MS = 7 * 24 * 3_600_000;
const HIGHEST = Number.MAX_SAFE_INTEGER;
const all = (device: string) => ({ from: [device, 0], to: [device, HIGHEST] }) as const;
const TABLES = ["devices", "actions", "pages"] as const;

/** Every action kept here, of all logbooks, by device and number. */
export const readKeptActions = (database: Database): Promise<readonly KeptAction[]> =>
  database.read(["actions", "pages"], readKept);

export async function readKept(tx: Reads): Promise<readonly KeptAction[]> {
  const pageOf = finder((await tx.range("pages")) as StoredPage[]);
  return ((await tx.range("actions")) as StoredAction[]).map((action) => ({ action, page: pageOf(action) }));
}

/** Finds the page of an action. Asked in the order of the table, it looks at each page once. */
function finder(pages: readonly StoredPage[]): (action: StoredAction) => StoredPage | null {
  let index = 0;
  return ({ device, n }) => {
    const past = (it: StoredPage) => it.device < device || (it.device === device && it.first + it.count <= n);
    while (index < pages.length && past(pages[index] as StoredPage)) index++;
    const page = pages[index];
    return page !== undefined && page.device === device && page.first <= n ? page : null;
  };
}

export const allDevices = (database: Database): Promise<readonly DeviceRecord[]> =>
  database.read(["devices"], async (tx) => (await tx.range("devices")) as DeviceRecord[]);

/** Where a logbook stands, and its next actions without a page, at most `limit`. */
export const beginPage = (
  database: Database,
  device: string,
  limit: number,
): Promise<{ record: DeviceRecord; actions: readonly StoredAction[] }> =>
  database.read(["devices", "actions"], async (tx) => {
    const record = (await tx.get("devices", device)) as DeviceRecord;
    if (limit === 0) return { record, actions: [] };
    const run = await tx.range("actions", { from: [device, record.sealed + 1], to: [device, HIGHEST], limit });
    return { record, actions: run as StoredAction[] };
  });

/** Pages that no server is known to hold, oldest first. */
export const openPages = (database: Database): Promise<readonly StoredPage[]> =>
  database.read(["pages"], async (tx) =>
    ((await tx.range("pages")) as StoredPage[]).filter((page) => page.state !== "received"),
  );

export const actionsOf = (database: Database, page: StoredPage): Promise<readonly StoredAction[]> =>
  database.read(["actions"], (tx) => run(tx, page));

const boundsOf = ({ device, first, count }: StoredPage) =>
  ({ from: [device, first], to: [device, first + count - 1] }) as const;

const run = async (tx: Reads, page: StoredPage): Promise<readonly StoredAction[]> =>
  page.count === 0 ? [] : ((await tx.range("actions", boundsOf(page))) as StoredAction[]);

/**
 * Stores a sealed page, if its logbook still stands where the page was begun (compare and swap): another tab may
 * have sealed meanwhile. False then, and nothing is stored.
 */
export const commitPage = (database: Database, begun: DeviceRecord, page: StoredPage): Promise<boolean> =>
  database.write(["devices", "pages"], async (tx) => {
    const now = (await tx.get("devices", page.device)) as DeviceRecord;
    if (now.page !== begun.page || now.prev !== begun.prev || now.sealed !== begun.sealed) return false;
    tx.put("pages", [page.device, page.page], page);
    tx.put("devices", page.device, { ...now, page: page.page, prev: page.identity, sealed: now.sealed + page.count });
    return true;
  });

/**
 * Stores verdicts, and with them the receipt that vouches for them. A page once received stays received, whatever a
 * late answer to another copy says.
 */
export const storeVerdicts = (
  database: Database,
  verdicts: readonly PageVerdict[],
  now: number,
  got: Receipt | null,
): Promise<void> =>
  database.write(["pages", "meta"], async (tx) => {
    const receipt = newerReceipt(await heldReceipt(tx), got);
    if (receipt !== null) tx.put("meta", RECEIPT, receipt);
    for (const { device, page, ...verdict } of verdicts) {
      const held = (await tx.get("pages", [device, page])) as StoredPage | undefined;
      if (held !== undefined && held.state !== "received") {
        tx.put("pages", [device, page], { ...held, ...verdict, judgedAt: now });
      }
    }
  });

const RECEIPT = "receipt";
const heldReceipt = async (tx: Reads): Promise<Receipt | null> =>
  ((await tx.get("meta", RECEIPT)) as Receipt | undefined) ?? null;

/** The newest receipt that came with a verdict: only who brings it back reveals that the server lost those pages. */
export const lastReceipt = (database: Database): Promise<Receipt | null> => database.read(["meta"], heldReceipt);

/** This generation answers now: what another one received must be handed in again. True if there was such. */
export const unreceive = (database: Database, generation: string): Promise<boolean> =>
  database.write(["pages", "meta", "photos"], async (tx) => {
    const receipt = await heldReceipt(tx);
    if (receipt !== null && receipt.generation !== generation) tx.delete("meta", RECEIPT);
    const pages = (await tx.range("pages")) as StoredPage[];
    const gone = pages.filter((it) => it.state === "received" && it.generation !== generation);
    for (const page of gone) {
      tx.put("pages", [page.device, page.page], { ...page, state: "sealed", firstSeq: null, judgedAt: null });
    }
    return (await unsend(tx, generation)) || gone.length > 0;
  });

export const markForked = (database: Database, device: string): Promise<void> =>
  database.write(["devices"], async (tx) => {
    const record = (await tx.get("devices", device)) as DeviceRecord | undefined;
    if (record !== undefined && !record.forked) tx.put("devices", device, { ...record, forked: true });
  });

/**
 * Lets go of received pages that a backup holds and that are over seven days old, and of their photos with them: only
 * who has the text knows that the photo is still to be sent, or is redacted. The counters stay.
 */
export const dropBackedUp = (database: Database, heard: ServerReach, now: number): Promise<void> =>
  database.write([...TABLES, ...PHOTOS], async (tx) => {
    const before = now - KEEP_MS;
    const { going, staying } = await sortedPhotos(tx, heard, before, now);
    for (const page of (await tx.range("pages")) as StoredPage[]) {
      if (!mayGo(page, heard, before)) continue;
      const files = staying.size === 0 ? [] : filesNamedIn(await run(tx, page));
      if (files.some((sha256) => staying.has(sha256))) continue;
      tx.delete("pages", [page.device, page.page]);
      if (page.count > 0) tx.deleteRange("actions", boundsOf(page));
    }
    await dropUnnamed(tx, going);
  });

function mayGo(page: StoredPage, { generation, durableSeq }: ServerReach, before: number): boolean {
  const { state, firstSeq, count, judgedAt } = page;
  const here = state === "received" && page.generation === generation;
  // A page without actions stands nowhere in the journal.
  const held = count === 0 || (firstSeq !== null && firstSeq + count - 1 <= durableSeq);
  return here && held && judgedAt !== null && judgedAt < before;
}

/** What one logbook could not hand in, oldest first; taken out of it, since a new one will hold it. */
export async function takeUnreceived(tx: Writes, device: string): Promise<readonly StoredAction[]> {
  const pages = (await tx.range("pages", all(device))) as StoredPage[];
  const pageOf = finder(pages);
  const actions = (await tx.range("actions", all(device))) as StoredAction[];
  const left = actions.filter((action) => pageOf(action)?.state !== "received");
  for (const action of left) tx.delete("actions", [device, action.n]);
  for (const page of pages) if (page.state !== "received") tx.delete("pages", [device, page.page]);
  return left;
}

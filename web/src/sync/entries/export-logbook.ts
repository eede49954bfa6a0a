/** Exports what this phone recorded as one file, to rescue it. */

import { refOf } from "../../core/record/actions";
import { writeAt } from "../../core/record/clock";
import { newerReceipt } from "../../core/record/receipts";
import type { StoredAction } from "../../storage/logbook/logbook-rows";
import { lastReceipt } from "../../storage/logbook/outbox";
import { readWholeLogbook } from "../../storage/logbook/whole-logbook";
import type { SyncContext } from "../context";
import { sealAll } from "../push/seal";
import { isShutOut } from "../session/forget-reader";
import { ownPrivates } from "./load-entries";

type Logbook = Awaited<ReturnType<typeof readWholeLogbook>>;

/** What no server has. Whoever holds a phone that was shut out need not be given the rest as well. */
function waiting({ devices, pages, actions }: Logbook): Logbook {
  const received = pages.filter(({ state }) => state === "received");
  const isReceived = ({ device, n }: StoredAction) =>
    received.some((page) => page.device === device && page.first <= n && n < page.first + page.count);
  return {
    devices,
    pages: pages.filter(({ state }) => state !== "received"),
    actions: actions.filter((action) => !isReceived(action)),
  };
}

/**
 * The whole logbook as one JSON file. Sealed pages are in the form in which they are handed in, so anyone who carries
 * the file to the server can hand them in; the key stays in the browser. Private parts of others are withheld; a phone that was
 * shut out gives only what waits, and no private parts.
 */
export async function exportLogbook(context: SyncContext): Promise<Blob> {
  const { env, logbook, stores } = context;
  // What no page holds yet could not be handed in by another; where no key or no room is left, it goes along as text.
  await sealAll(logbook, { subtle: env.subtle, build: env.build }).catch(() => undefined);
  const [all, samples] = await Promise.all([readWholeLogbook(logbook.database), logbook.samples()]);
  const { devices, pages, actions } = isShutOut(context.session.leaving) ? waiting(all) : all;
  const privates = await ownPrivates(
    context,
    actions.map((action) => ({ action, page: null })),
  );
  const privateOf = ({ device, n }: StoredAction) => privates.get(refOf(device, n)) ?? null;
  const on = (device: string, first: number, count: number) =>
    actions.filter((action) => action.device === device && action.n >= first && action.n < first + count);
  const [{ shown }, receipt] = await Promise.all([stores.journal.replicas(), lastReceipt(logbook.database)]);
  const file = {
    format: "stormlamp-logbook-1",
    exported_at: writeAt(env.now(), env.zone(env.now())),
    devices,
    pages: pages.map(({ device, page, seal, first, count, state, reason }) => ({
      device,
      page,
      state,
      reason,
      seal,
      actions: on(device, first, count).map((action) => action.text),
      privates: on(device, first, count).map(privateOf),
    })),
    unsealed: devices.flatMap(({ id, sealed }) =>
      on(id, sealed + 1, Number.MAX_SAFE_INTEGER).map((action) => ({ ...action, private: privateOf(action) })),
    ),
    samples,
    // Whoever proves the server's journal has a witness in it.
    receipt: newerReceipt(shown?.receipt ?? null, receipt),
  };
  return new Blob([JSON.stringify(file, null, 1)], { type: "application/json" });
}

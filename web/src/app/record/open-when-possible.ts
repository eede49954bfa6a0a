/** Opening the record where another tab, or the browser itself, stands in the way for a while. */

import { StorageBlocked } from "../../storage/errors";
import { beforeUpgrade } from "../../sync/browser";
import type { Environment } from "../../sync/environment";
import type { LocalRecord } from "../../sync/local-record";
import { openLocalRecord } from "../../sync/open-local-record";
import { connect } from "./store";

const RETRY_MS = 2000;

/** Tries until it opens: whoever waits need not reload. */
export async function openWhenPossible(env: Environment): Promise<LocalRecord> {
  while (true) {
    const opened = await openLocalRecord(env).catch(() => null);
    if (opened !== null) return opened;
    await new Promise((next) => env.after(RETRY_MS, () => next(null)));
  }
}

/**
 * Opens the record. Where another tab keeps this build from upgrading its stores, they are shown as they stood, to read
 * and to export, and the real ones take their place once that tab is gone. Rejects as `openLocalRecord` does where nothing
 * can be shown.
 */
export async function openOrStandIn(env: Environment): Promise<LocalRecord> {
  const before = await beforeUpgrade(env);
  try {
    return await openLocalRecord(env);
  } catch (cause) {
    if (before === null || !(cause instanceof StorageBlocked)) throw cause;
    // Other tabs have nothing to hear from a copy, and the channel is the real one's.
    const standIn = await openLocalRecord({ ...env, databases: before, standIn: true, channel: null });
    void openWhenPossible(env).then((opened) => {
      connect(opened);
      standIn.close();
    });
    return standIn;
  }
}

/** Reads from the stores who is here, and what this phone knows for them: plan, directory, lease. */

import type { KeptLease } from "../../core/record/lease";
import type { SyncContext } from "../context";
import { parseEdition } from "../files/parse-edition";
import type { Me } from "../local-record";
import { isShutOut } from "./forget-reader";
import { readDirectory } from "./kept-directory";
import { LEASE } from "./lease-clocks";

export async function readPerson(context: SyncContext): Promise<void> {
  const { env, stores, directory, plan, session, logbook } = context;
  const [me, lease, leaving, held, known] = await Promise.all([
    stores.vault.read("me"),
    stores.vault.read(LEASE),
    logbook.leaving(),
    stores.files.plan(),
    readDirectory(context),
  ]);
  const file = held === null ? null : await stores.files.get(held.sha256);
  // Who left while the browser died is still in the vault.
  session.me = leaving === null ? (me as Me | null) : null;
  session.leaving = leaving;
  directory.known = leaving === null ? known : null;
  directory.lease = lease as KeptLease | null;
  directory.leaseAt = env.monotonic();
  plan.edition = file === null || isShutOut(leaving) ? null : parseEdition(file.bytes);
  plan.digest = plan.edition === null ? null : (held?.sha256 ?? null);
}

/** Looking after special customers. */

import type { CheckResult } from "../catalogue/words";
import { type About, type Drafts, of, type WriteTime } from "./decision";

const MINUTE_MS = 60_000;

interface Look {
  readonly customer: { readonly id: string; readonly check_every: number | null };
  readonly result: CheckResult;
  /** ms, on the server's clock. */
  readonly now: number;
  readonly write: WriteTime;
}

/** Who is well is looked at again as often as was agreed with them; for all others nobody may wait so long. */
export function checkCustomer(about: About, { customer, result, now, write }: Look): Drafts {
  const { id, check_every: every } = customer;
  const next = result === "well" && every !== null ? { next: write(now + every * MINUTE_MS) } : {};
  return [{ ...of(about), type: "customer.checked", body: { customer: id, result, ...next } }];
}

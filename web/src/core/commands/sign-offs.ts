/** Signing off lists that can hurt somebody, in the name of the certified person who read them. */

import type { Bodies } from "../catalogue/bodies";
import type { Drafts } from "./decision";

interface Signature {
  readonly by: string;
  readonly certificate: string;
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
}

/** `lists`: each with the digest of what was read. */
export const signOff = (
  lists: readonly Pick<Bodies["list.signed_off"], "list" | "digest">[],
  signature: Signature,
): Drafts => lists.map((list) => ({ type: "list.signed_off", body: { ...list, ...signature } }));

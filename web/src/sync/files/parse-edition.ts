/** Parses the bytes of an edition of the plan. */

import type { Edition } from "../../core/plan/plan";

/** What JSON the bytes of an edition hold: what comes anew is looked at before it is kept (`readEdition`). */
export function parseEdition(bytes: ArrayBuffer): Edition | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Edition;
  } catch {
    return null;
  }
}

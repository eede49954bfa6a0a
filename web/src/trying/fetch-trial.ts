/** Fetches the draft that a code stands for. */

import { isEdition } from "../core/plan/edition-check";
import type { Edition } from "../core/plan/plan";

/** Why there is nothing to try: nobody is signed in here, the code is none or has run out, the draft has errors, no network, or no edition. */
export type NoTrial = "signed_out" | "gone" | "unfit" | "unheard" | "unreadable";

const TOKEN = /^#[\w-]{1,200}$/u;

/** `hash` is what stands in the address after "#": no server and no proxy writes it down. */
export async function fetchTrial(ask: typeof fetch, hash: string): Promise<Edition | NoTrial> {
  if (!TOKEN.test(hash)) return "gone";
  try {
    const headers = { "Stormlamp-Try": hash.slice(1) };
    const answer = await ask("/api/v1/plan/tries", { cache: "no-store", redirect: "error", headers });
    if (answer.status === 401 || answer.status === 403) return "signed_out";
    if (answer.status === 404) return "gone";
    if (answer.status === 409) return "unfit";
    if (!answer.ok) return "unheard";
    const edition: unknown = await answer.json();
    return isEdition(edition) ? edition : "unreadable";
  } catch {
    return "unheard";
  }
}

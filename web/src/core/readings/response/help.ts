/** People and material that were asked for, and how much of it is promised, here, and gone again. */

import { counted, countedBy } from "../../folds/countable-acts";
import { lastChecks } from "../../folds/customer-checks";
import { type Action, displayTime, type Entry } from "../../record/entries";
import { momentField, textField, wordField } from "../../record/fields";
import { own } from "../../record/json";
import type { Scene } from "../../scene";
import { isTaken } from "../matters/endangered";

const OF = ["people", "material"] as const;

export interface Help {
  readonly entry: Entry;
  readonly of: (typeof OF)[number];
  readonly what: string;
  /** How many; 0 where nobody counted. */
  readonly count: number;
  readonly area: string | null;
  readonly from: string | null;
  /** The special customer who needs it. */
  readonly customer: string | null;
  /** The promise that stands, µs; null: nobody promised. */
  readonly until: number | null;
  readonly promisedBy: string | null;
  readonly arrived: number;
  readonly released: number;
  /** The area that was said last of those who came; else where they were asked for. */
  readonly where: string | null;
  readonly acts: readonly Entry[];
  /** All that was asked for came. */
  readonly here: boolean;
  /** Whoever it was asked for was taken to hospital since: nobody need come. */
  readonly over: boolean;
}

/** A count as it is said; `otherwise` where it is not. */
function countOf(action: Action, otherwise: number): number {
  const count = own(action.body, "count");
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : otherwise;
}

/** In display order of the asking. */
export function helpIn({ help: acts, customerChecks }: Pick<Scene, "help" | "customerChecks">): readonly Help[] {
  const about = countedBy(acts, "help");
  const checks = lastChecks(customerChecks);
  return counted(acts).flatMap((entry) => {
    const { action } = entry;
    if (action?.type !== "help.asked") return [];
    const [of, what] = [wordField(action, "of", OF), textField(action, "what")];
    if (!(of && what)) return [];
    const help = helpOf(entry, action, { of, what }, about.get(entry.ref) ?? []);
    const check = checks.get(help.customer ?? "");
    const over = isTaken(check) && (check?.powered?.at ?? 0) >= displayTime(entry);
    return [{ ...help, over }];
  });
}

function helpOf(
  entry: Entry,
  action: Action,
  said: Pick<Help, "of" | "what">,
  acts: readonly Entry[],
): Omit<Help, "over"> {
  const typed = (type: string) => acts.flatMap(({ action: act }) => (act?.type === type ? [act] : []));
  const [arrivals, promise] = [typed("help.arrived"), typed("help.promised").at(-1)];
  const count = countOf(action, 0);
  const sum = (those: readonly Action[]) => those.reduce((n, each) => n + countOf(each, Math.max(count, 1)), 0);
  const arrived = sum(arrivals) + (own(action.body, "here") === true ? Math.max(count, 1) : 0);
  const area = textField(action, "area");
  return {
    ...{ entry, ...said, count, area, acts, arrived },
    from: textField(action, "from"),
    customer: textField(action, "customer"),
    until: (promise && momentField(promise, "until")) ?? null,
    promisedBy: (promise && textField(promise, "by")) ?? null,
    released: sum(typed("help.released")),
    where: arrivals.map((each) => textField(each, "area")).findLast(Boolean) ?? area,
    here: arrived > 0 && arrived >= count,
  };
}

/** People and material that were asked for, and how much of it is promised, here, and gone again. */

import { CHECK_POWERS } from "../../catalogue/words";
import { counted, countedBy } from "../../folds/countable-acts";
import { type Action, displayTime, type Entry } from "../../record/entries";
import { effective, momentField, textField, wordField } from "../../record/fields";
import { own } from "../../record/json";
import type { Scene } from "../../scene";
import { looksOf } from "../customers/dark-homes";
import { isShort } from "../matters/next-look";

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
  /** Nobody need come: whoever it was asked for was taken to hospital since, or seen well before any was promised; or it was let go. */
  readonly over: boolean;
}

/** A count as it is said; `otherwise` where it is not. */
function countOf(action: Action, otherwise: number): number {
  const count = own(action.body, "count");
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : otherwise;
}

type Told = Pick<Scene, "help" | "customerChecks" | "later">;

/** In display order of the asking. */
export function helpIn(scene: Told): readonly Help[] {
  const acts = scene.help;
  const about = countedBy(acts, "help");
  return counted(acts).flatMap((entry) => {
    const { action } = entry;
    if (action?.type !== "help.asked") return [];
    const [of, what] = [wordField(action, "of", OF), textField(action, "what")];
    if (!(of && what)) return [];
    const help = helpOf(entry, action, { of, what }, about.get(entry.ref) ?? []);
    return [{ ...help, over: isOver(help, looksSince(scene, help)) }];
  });
}

type Asked = Omit<Help, "over">;

/** Looks since it was asked after whoever needs it, in later outages too. */
function looksSince(scene: Told, { customer, entry }: Asked): readonly Action[] {
  const looks = [scene, ...(scene.later ?? [])].flatMap(
    (each) => looksOf(each.customerChecks).get(customer ?? "") ?? [],
  );
  return looks.flatMap((look) => (displayTime(look) < displayTime(entry) ? [] : (effective(look) ?? [])));
}

/** Whoever is well with a bottle or another supply alone may still need what was asked for. */
function isOver({ until, arrived, released }: Asked, looks: readonly Action[]): boolean {
  const well = looks.filter((look) => textField(look, "result") === "well");
  const powers = well.map((look) => wordField(look, "power", CHECK_POWERS) ?? undefined);
  if (powers.includes("taken")) return true;
  return arrived === 0 && (released > 0 || (until === null && powers.some((power) => !isShort(power))));
}

function helpOf(entry: Entry, action: Action, said: Pick<Help, "of" | "what">, acts: readonly Entry[]): Asked {
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

/** Which lists with hazards a certified person has signed off, as the lists stand now. */

import { groupedBy } from "../../grouping";
import type { Checklist } from "../../plan/plan";
import { displayTime, type Entry } from "../../record/entries";
import { effective, textField } from "../../record/fields";

/** The text whose digest is signed: the list as its edition has it, but for how its name sounds. */
export function signedText(list: Checklist): string {
  const { pinyin: _pinyin, initials: _initials, ...rest } = list;
  return JSON.stringify(rest);
}

export interface SignOff {
  readonly by: string;
  readonly certificate: string;
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
}

/** `changed`: an earlier wording was signed; `ended`: what stands was, until a day that has passed. */
export type Signed =
  | { readonly state: "none" | "changed" }
  | { readonly state: "signed" | "ended"; readonly by: SignOff };

interface Found extends SignOff {
  readonly digest: string;
  readonly at: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function signOffIn(entry: Entry): readonly [list: string, Found] | null {
  const action = effective(entry);
  if (action === null || action.drill || action.type !== "list.signed_off") return null;
  const [list, digest, by, certificate, until] = ["list", "digest", "by", "certificate", "until"].map((field) =>
    textField(action, field),
  );
  if (!(list && digest && by && certificate && until && DAY.test(until))) return null;
  return [list, { digest, by, certificate, until, at: displayTime(entry) }];
}

/** By list all that was signed, the newest first. */
export function signOffs(entries: readonly Entry[]): ReadonlyMap<string, readonly Found[]> {
  const found = entries.flatMap((entry) => {
    const each = signOffIn(entry);
    return each ? [each] : [];
  });
  const byList = groupedBy(found, ([list]) => list);
  return new Map([...byList].map(([list, all]) => [list, all.map(([, each]) => each).toSorted((a, b) => b.at - a.at)]));
}

/** Whether what has this digest is signed off on a day, YYYY-MM-DD of the site's clock. */
export function signedState(of: readonly Found[] | undefined, digest: string | undefined, today: string): Signed {
  const standing = of?.find((each) => each.digest === digest);
  if (standing) return { state: standing.until >= today ? "signed" : "ended", by: standing };
  return { state: of && of.length > 0 ? "changed" : "none" };
}

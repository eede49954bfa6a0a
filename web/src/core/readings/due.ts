import { type Promises, standing } from "../folds/promises";
import { isSupplyLost, type Situation } from "../folds/situation";
import type { Tries } from "../folds/tries";
import { againAt, type Waits } from "./calling-again";
import type { Audiences } from "./telling";

/**
 * Something that was promised or must be done by a time (µs since 1970). `id`: of a promise its ref, of a call the
 * contact, of a notice the audience.
 */
export interface Due {
  readonly at: number;
  readonly kind: "promise" | "try_again" | "notice";
  readonly id: string;
}

export interface Owed {
  readonly promises: Promises;
  readonly tries: Tries;
  readonly waits: Waits;
  readonly audiences: readonly Audiences[];
  readonly situation: Situation;
}

/** What falls due in one incident, the earliest first; passed ones too, until they are answered. */
export function dueOf({ promises, tries, waits, audiences, situation }: Owed): readonly Due[] {
  const back = isSupplyLost(situation) === false;
  const promised = standing(promises).filter(({ what }) => !(back && what === "power"));
  const due: readonly Due[] = [
    ...promised.map(({ until, entry }) => ({ at: until, kind: "promise", id: entry.ref }) as const),
    ...[...tries].flatMap(([id, tried]) => {
      const at = againAt(tried, waits);
      return at === null ? [] : [{ at, kind: "try_again", id } as const];
    }),
    ...audiences.flatMap(({ audience, dueAt }) =>
      dueAt === null ? [] : [{ at: dueAt, kind: "notice", id: audience.id } as const],
    ),
  ];
  return due.toSorted((a, b) => a.at - b.at);
}

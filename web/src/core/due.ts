import type { Facts } from "./facts";
import { type Promised, type Promises, standing } from "./promises";
import { isSupplyLost, type Situation } from "./situation";
import type { Audiences } from "./telling";
import { againAt, type Tries } from "./tries";

/** Something that was said will be so, or must be done, by a time (µs). */
export type Due =
  | { readonly kind: "expected_back" | "next_word"; readonly at: number }
  | { readonly kind: "promise"; readonly at: number; readonly promised: Promised }
  | { readonly kind: "try_again"; readonly at: number; readonly contact: string }
  | { readonly kind: "notice"; readonly at: number; readonly audience: string };

export interface Owed {
  readonly facts: Facts;
  readonly promises: Promises;
  readonly tries: Tries;
  readonly situation: Situation;
  readonly audiences: readonly Audiences[];
}

/** What falls due in one incident, the earliest first; passed ones too, until they are answered. */
export function dueOf({ facts, promises, tries, situation, audiences }: Owed): readonly Due[] {
  const back = isSupplyLost(situation) === false ? null : (facts.expectedBack?.value ?? null);
  const word = facts.nextWordAt?.value ?? null;
  // "Power is back by then" stands in the fact block already; said twice it would look like two things.
  const promised = standing(promises).filter(
    (each) => !(each.what === "power" && (back === null || each.until === back)),
  );
  const due: readonly Due[] = [
    ...(back === null ? [] : [{ kind: "expected_back", at: back } as const]),
    ...(word === null ? [] : [{ kind: "next_word", at: word } as const]),
    ...promised.map((each) => ({ kind: "promise", at: each.until, promised: each }) as const),
    ...[...tries].flatMap(([contact, tried]) => {
      const at = againAt(tried);
      return at === null ? [] : [{ kind: "try_again", at, contact } as const];
    }),
    ...audiences.flatMap(({ audience, dueAt }) =>
      dueAt === null ? [] : [{ kind: "notice", at: dueAt, audience: audience.id } as const],
    ),
  ];
  return due.toSorted((a, b) => a.at - b.at);
}

/** Cases of commands: given what was recorded, when somebody asks, then these drafts, or this refusal. */

import { expect, it } from "vitest";
import type { Decision, Reason } from "../../../../web/src/core/commands/decision";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../boards";

export const OUTAGE = "aaaaaaaaaa.1";

/** The n-th entry of a phone, a second after the one before. */
export const entry = (n: number, action: PlainAction): Entry =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: n * 1_000_000,
    received_at: n * 1_000_000 + 1,
    action: { incident: OUTAGE, actor: "plimin", ...action },
  });

const opening = { kind: "outage", cause: "grid", areas: ["a", "b"], since: null, edition: null };

/** An outage of which this was recorded since it began. */
export function given(...told: readonly PlainAction[]): Scene {
  const entries = [
    entry(1, { type: "incident.opened", body: opening }),
    ...told.map((each, at) => entry(at + 2, each)),
  ];
  const board = createScenes()(entries.toSorted(inDisplayOrder));
  const [view] = board.real;
  if (!view) throw new Error("no outage");
  return board.scene(view);
}

/** The entry of the last thing that was recorded. */
export const lastOf = (...told: readonly PlainAction[]): Entry =>
  entry(told.length + 1, told.at(-1) ?? { type: "incident.opened", body: opening });

interface Case {
  readonly given?: readonly PlainAction[];
  readonly when: (scene: Scene) => Decision;
  /** Each draft as its type, its body, and what it has beside them but for the outage's ref and `drill: false`. */
  readonly expected: Reason | readonly (readonly [type: string, body: object, more?: object])[];
}

/** Runs each case under its sentence. */
export function decides(cases: Readonly<Record<string, Case>>): void {
  it.each(Object.entries(cases))("%s", (_, { given: told = [], when, expected }) => {
    expect(when(given(...told))).toEqual(typeof expected === "string" ? { refused: expected } : expected.map(draft));
  });
}

const draft = ([type, body, more]: readonly [string, object, object?]) => ({
  ...{ incident: OUTAGE, drill: false, type, body },
  ...more,
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf } from "../../boards";
import { EDITION } from "../limit-scenes";

interface Case {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The body as a wallboard is told it. */
  readonly told: Readonly<Record<string, unknown>>;
}

const CASES = JSON.parse(
  readFileSync(new URL("../../../../../fixtures/vectors/board.json", import.meta.url), "utf8"),
) as readonly Case[];
const START = 1_800_000_000_000_000;
const MINUTE = 60_000_000;
const OPEN = "aaaaaaaaaa.1";

function mattersBy(bodyOf: (of: Case) => Case["body"]) {
  const opening = { type: "incident.opened", body: { areas: [] } } as unknown as Case;
  const entries = [opening, ...CASES].map((each, index) =>
    entryOf({
      ref: `aaaaaaaaaa.${index + 1}`,
      happened_at: START + index * MINUTE,
      action: { type: each.type, actor: "p1", incident: OPEN, body: index === 0 ? each.body : bodyOf(each) },
    }),
  );
  const board = createScenes()(entries.sort(inDisplayOrder));
  const [view] = board.real;
  const at = { edition: EDITION, waits: WAITS, customers: [], now: START + 120 * MINUTE };
  if (!view) return [];
  return mattersOf({ ...at, scene: board.scene(view) }).map(({ entries: by, keepers, left, ...matter }) => ({
    ...matter,
    by: by.map(({ ref }) => ref),
    keepers: keepers.map(({ person, duty }) => [person, duty]),
    left: left?.ref,
  }));
}

it("a wall folds the same matters as a phone, though nothing that was typed is told to it", () => {
  const all = mattersBy(({ body }) => body);
  expect(mattersBy(({ told }) => told)).toEqual(all);
  const kinds = new Set(all.map(({ kind }) => kind));
  expect(["request", "promise", "help", "could_not"].filter((kind) => !kinds.has(kind as never))).toEqual([]);
  expect(all.filter(({ kind }) => kind === "promise")).toHaveLength(2);
  expect(all.filter(({ id, keepers }) => id.endsWith(" cccccccccc_3") && keepers.length > 0)).toHaveLength(2);
});

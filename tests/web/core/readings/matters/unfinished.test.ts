/** What was begun and is not finished with when an outage ends is left for somebody to do. */

import { describe, expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import type { Matter } from "../../../../../web/src/core/readings/matters/matter";
import { isOpen, leftByEnd, mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { isNobodys } from "../../../../../web/src/core/readings/matters/taking";
import { currentRun } from "../../../../../web/src/core/readings/recovery/current-run";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { START } from "../limit-scenes";
import { act, EDITION, sceneOf } from "../recovery/gated";

const step = (n: number, list: string, item: string, more: object = {}) =>
  act(n, { type: "step.done", body: { list, item, ...more } });
const closing = act(60, { type: "incident.closed", body: { still_open: [] } });
const asked = (...entries: readonly Entry[]) => ({
  ...{ edition: EDITION, scene: currentRun(EDITION, sceneOf(entries)) },
  ...{ waits: WAITS, customers: [], now: START },
});
const named = (of: readonly Matter[]) => of.filter(isOpen).map(({ key }) => key);
/** What an end would leave; after one, of that what it has left. */
function left(...entries: readonly Entry[]): readonly string[] {
  const would = named(leftByEnd(asked(...entries)));
  const has = named(mattersOf(asked(...entries, closing)));
  return would.map((key) => (has.includes(key) ? key : `lost ${key}`));
}

describe("an end", () => {
  const run = act(20, { type: "clock.started", body: { clock: "fuel", asset: "set", area: "site" } });

  it("leaves a generator that was started and not stopped to somebody", () => {
    const [only] = leftByEnd(asked(run));
    expect(left(run)).toEqual(["clock:fuel site set"]);
    expect(only && isNobodys(only)).toBe(true);
    const stop = act(21, { type: "clock.stopped", body: { clock: "fuel", asset: "set", area: "site" } });
    expect(left(run, stop)).toEqual([]);
    const scene = { ...asked(run).scene, later: [sceneOf([stop])] };
    expect(leftByEnd({ ...asked(run), scene })).toEqual([]);
  });

  it("names the plan's list by which it is stopped", () => {
    const [of, ...others] = EDITION.lists.filter(({ id }) => id === "pair");
    const stops = { ...of?.pages[0]?.items[0], id: "off", clock: { id: "fuel", does: "stop" } };
    const edition = {
      ...EDITION,
      lists: [...EDITION.lists, { ...of, id: "stopping", pages: [{ name: null, items: [stops] }] }],
    };
    expect(others).toEqual([]);
    expect(leftByEnd({ ...asked(run), edition: edition as never }).map(({ list }) => list)).toEqual(["stopping"]);
  });

  it("leaves what one did and nobody confirmed, by name, until somebody does", () => {
    const turned = step(21, "pair", "turn");
    const key = 'could_not:["pair","","","turn"]';
    expect(left(step(20, "pair", "hold"), turned)).toEqual([key]);
    const context = asked(turned);
    const matters = leftByEnd(context);
    expect(stillOpen(context.scene, EDITION, { now: START, left: matters }).map((each) => each.key)).toContain(key);
    const confirmed = act(22, {
      ...{ type: "step.confirmed", body: { list: "pair", item: "turn" } },
      ...{ actor: "p2", refs: [turned.ref] },
    });
    expect(left(turned, confirmed)).toEqual([]);
  });
});

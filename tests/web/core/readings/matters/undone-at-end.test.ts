/** What an end names of that which was asked for and nobody did. */

import { describe, expect, it } from "vitest";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../../boards";
import { EDITION } from "../limit-scenes";
import { EDITION as GATED } from "../recovery/gated";

const START = 1_800_000_000_000_000;
const MINUTE = 60_000_000;
const AT = START + 200 * MINUTE;
const entry = (n: number, action: PlainAction, at = n) =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: START + at * MINUTE,
    action: { actor: "p1", incident: "aaaaaaaaaa.1", ...action },
  });
const opening = entry(1, { type: "incident.opened", body: { areas: [], level: 3 } }, 0);

function read(entries: readonly Entry[]) {
  const board = createScenes()([opening, ...entries].sort(inDisplayOrder));
  const [view] = board.real;
  if (!view) throw new Error("no outage");
  return { scene: board.scene(view) };
}

describe("an end", () => {
  it("names in one the lists that nobody began of stages that were entered, and of the first one though nobody entered it", () => {
    const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
    const words = { name: {}, goal: {}, ends_when: {} };
    const edition = {
      ...GATED,
      recovery: { ...GATED.recovery, before: [], power_up: [] },
      stages: [
        { id: "activate" as const, ...words, lists: { ...none, leader: ["ready"] } },
        { id: "serve" as const, ...words, lists: { ...none, safety: ["pair"] } },
      ],
    };
    const unbegun = (...entries: readonly Entry[]) =>
      stillOpen(read(entries).scene, edition, { now: AT }).flatMap((each) =>
        each.kind === "unbegun" ? [each.lists.map(({ list }) => list.id)] : [],
      );
    const entered = entry(20, { type: "stage.entered", body: { stage: "serve" } });
    const step = (n: number, list: string, item: string) => entry(n, { type: "step.done", body: { list, item } });
    expect(unbegun()).toEqual([["ready"]]);
    expect(unbegun(entered)).toEqual([["ready", "pair"]]);
    expect(unbegun(entered, step(21, "ready", "dry"))).toEqual([["pair"]]);
    expect(unbegun(entered, step(21, "ready", "dry"), step(22, "pair", "hold"))).toEqual([]);
  });

  it("names whom the level asks to call out and nobody reached in time, by those who do each duty", () => {
    const wait = { id: null, value: 1, unit: "minutes" as const, source: {} };
    const order = [
      { duty: "technical" as const, contact: null, next_after: wait },
      { duty: null, contact: "utility", next_after: wait },
    ];
    const edition = { ...EDITION, call_out: ([1, 2, 3, 4] as const).map((level) => ({ level, order })) };
    const uncalled = (doers: Map<"technical", readonly string[]> | undefined, ...entries: readonly Entry[]) =>
      stillOpen(read(entries).scene, edition, { now: AT, doers: doers as never }).flatMap((each) =>
        each.kind === "uncalled" ? [each.called.map(({ id }) => id)] : [],
      );
    expect(uncalled(undefined)).toEqual([]);
    expect(uncalled(new Map())).toEqual([["duty:technical", "contact:utility"]]);
    const arrived = entry(21, {
      type: "person.answered",
      body: { person: "p1", duty: "technical", answer: "arrived" },
    });
    const called = entry(19, {
      type: "person.called_out",
      body: { person: "p1", duty: "technical", channel: "phone", outcome: "reached" },
    });
    expect(uncalled(new Map(), called, arrived)).toEqual([["contact:utility"]]);
  });
});

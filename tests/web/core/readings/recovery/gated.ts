/** A plan whose power comes back by a gate, and what was recorded of it. */

import type { Checklist, Edition, Item } from "../../../../../web/src/core/plan/plan";
import { byId, type Place } from "../../../../../web/src/core/plan/plan-lookups";
import { gateOf, type ListGate } from "../../../../../web/src/core/readings/recovery/gate";
import type { DeviceTime } from "../../../../../web/src/core/readings/recovery/gate-context";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../../boards";
import { MINUTE, EDITION as PLAIN, START } from "../limit-scenes";

const words = (said: string) => ({ "zh-Hans": said });
const gap = { id: null, value: 2, unit: "minutes", source: words("本预案") } as const;
export const item = (id: string, more: Partial<Item> = {}): Item => ({
  ...{ id, text: words(id), detail: null, warning: null, skip_at: [], list: null, could_not: null, needs: [] },
  ...{ two_persons: false, due: null, contacts: [], scripts: [], clock: null },
  ...more,
});
export const list = (id: string, items: readonly Item[], more: Partial<Checklist> = {}): Checklist => ({
  ...(PLAIN.lists[1] as Checklist),
  ...{ id, name: words(id), pages: [{ name: null, items }] },
  ...more,
});

export const EDITION: Edition = {
  ...PLAIN,
  lists: [
    ...PLAIN.lists,
    list("ready", [item("dry"), item("tags")]),
    list("up", [item("meters"), item("main", { needs: ["meters"] }), item("pumps"), item("air")], {
      ...{ scope: "area", areas: ["tower-a", "tower-b"] },
      gate: { in_order: true, min_gap: gap, two_persons: false, after: ["ready"] },
    }),
    list("pair", [
      item("hold"),
      item("turn", { two_persons: true, needs: ["hold"] }),
      item("look", { needs: ["turn"] }),
    ]),
    list("rescue", [item("shout"), item("call", { two_persons: true, needs: ["shout"] })], {
      gate: { in_order: true, min_gap: gap, two_persons: true, after: ["ready"] },
    }),
  ],
  dangers: [...PLAIN.dangers, { ...(PLAIN.dangers[0] as Edition["dangers"][number]), id: "fall", list: "rescue" }],
  recovery: { ...PLAIN.recovery, before: ["ready"], power_up: ["up"] },
};

export const OPEN = "aaaaaaaaaa.1";
export const A: Place = { area: "tower-a", asset: null };
export const ONCE: Place = { area: null, asset: null };

/** The n-th entry of a phone, so many minutes after the opening; heard by the server at once. */
export const act = (n: number, action: PlainAction, at = n, device = "aaaaaaaaaa"): Entry =>
  entryOf({
    ref: `${device}.${n}`,
    ...{ happened_at: START + at * MINUTE, received_at: START + at * MINUTE, seq: n },
    action: { actor: "p1", incident: OPEN, ...action },
  });

export const opening = act(1, { type: "incident.opened", body: { areas: ["tower-a", "tower-b"] } }, 0);

/** The step of the power-up in tower A. */
export const up = (id: string, type = "step.done", more: object = {}) => ({
  type,
  body: { list: "up", area: "tower-a", item: id, ...more },
});
export const ready = [
  act(90, { type: "step.done", body: { list: "ready", item: "dry" } }, 1),
  act(91, { type: "step.done", body: { list: "ready", item: "tags" } }, 1),
];

/** Of a device that has heard the server and has itself held nothing. */
export const heard = (minutes: number): DeviceTime => ({ now: START + minutes * MINUTE, heldFor: () => 0 });

export function sceneOf(entries: readonly Entry[]): Scene {
  const board = createScenes()([opening, ...entries].toSorted(inDisplayOrder));
  const [view] = board.real;
  if (!view) throw new Error("no outage");
  return board.scene(view);
}

/** @param edition the same plan, changed */
export function gateAt(
  entries: readonly Entry[],
  time: DeviceTime,
  id = "up",
  place: Place = A,
  edition: Edition = EDITION,
): ListGate {
  const found = byId(edition.lists, id);
  if (!found) throw new Error("no list");
  return gateOf({ edition, scene: sceneOf(entries) }, time, { list: found, place });
}

/** By item: `done`, `skipped`, `second`, `failed`, `open`, or what it waits for. */
export const plainly = (gate: ListGate): Readonly<Record<string, string>> =>
  Object.fromEntries(
    gate.items.map(({ item: { id }, step, passed, awaitsSecond, blocks }) => {
      const waits = blocks.map((block) => ("item" in block ? `${block.kind} ${block.item.id}` : block.kind));
      if (passed) return [id, step.status];
      if (awaitsSecond) return [id, "second"];
      return [id, waits.join(", ") || (step.status === "could_not" ? "failed" : "open")];
    }),
  );

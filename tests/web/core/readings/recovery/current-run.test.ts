import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentStage, stageInHand } from "../../../../../web/src/core/folds/situation";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { nextOpen } from "../../../../../web/src/core/readings/checklist-reading";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { currentRun } from "../../../../../web/src/core/readings/recovery/current-run";
import { servicesIn } from "../../../../../web/src/core/readings/response/services";
import { figuresOf } from "../../../../../web/src/core/readings/review/figures";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../../../web/src/core/scene";
import { orders } from "../../orders";
import { START } from "../limit-scenes";
import { act, EDITION as GATED, opening, ready, up } from "./gated";

const words = (text: string) => ({ "zh-Hans": text });
const service = (id: string, areas: string[], after: string[] = []) => ({ id, name: words(id), areas, after });
const EDITION = {
  ...GATED,
  recovery: {
    ...GATED.recovery,
    checks: ["rounds"],
    services: [service("doors", ["tower-a"]), service("desk", ["tower-b"], ["up"])],
  },
};

function now(entries: readonly Entry[]): Scene {
  const board = createScenes()([opening, ...entries].toSorted(inDisplayOrder));
  const [view] = board.real;
  if (!view) throw new Error("no outage");
  return currentRun(EDITION, board.scene(view));
}
const matters = (entries: readonly Entry[]) =>
  mattersOf({ edition: EDITION, scene: now(entries), waits: WAITS, customers: [], now: START })
    .filter(({ settled }) => settled === null)
    .map(({ key }) => key);
const services = (entries: readonly Entry[]) =>
  Object.fromEntries(
    servicesIn(EDITION, now(entries)).map(({ service: { id }, open, ready: can, waits }) => [
      id,
      open ? "open" : can ? "ready" : waits.map(({ list, place }) => `${list.id} ${place.area}`).join(", ") || "dark",
    ]),
  );

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a", "tower-b"], 5);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const backAgain = said(22, "supply.returned", ["tower-a"], 40);
const opened = (id: string, at: number, more: object = {}) =>
  act(at + 40, { type: "service.opened", body: { service: id }, ...more }, at);
const failed = act(2, up("meters", "step.could_not", { reason: "没电" }), 10);
const tripped = (refs: string[]) => act(9, { ...up("meters", "breaker.tripped"), refs }, 20);

it("leads whoever had come to the end of a list to its first step, once it begins anew", () => {
  const items = ["dry", "tags"].map((item) => ({ list: "ready", item, area: null, asset: null }));
  const next = (...entries: readonly Entry[]) => nextOpen(now(entries).checklists, items, "p1")?.item ?? null;
  const [dry, tags] = ready as [Entry, Entry];
  expect(next(dry, back)).toBe("tags");
  expect(next(dry, tags, back)).toBeNull();
  expect(next(dry, tags, back, gone, backAgain)).toBe("dry");
});

describe("what must be done", () => {
  const KEY = 'could_not:["up","tower-a","","meters"]';

  it("is what could not be done, in the run that is on, before power was lost again, and before the trip", () => {
    expect(matters([...ready, back])).not.toContain(KEY);
    expect(matters([...ready, back, failed])).toContain(KEY);
    expect(matters([...ready, back, failed, gone])).toContain(KEY);
    expect(matters([...ready, back, failed, tripped([failed.ref])])).toContain(KEY);
    expect(matters([...ready, back, gone, act(2, up("meters", "step.could_not", { reason: "没电" }), 35)])).toContain(
      KEY,
    );
  });

  it("is a service again whose power went, and to tell of it anew", () => {
    const told = (n: number, whom: string) =>
      act(n, { type: "service.told", refs: [opened("doors", 10).ref], body: { service: "doors", whom } }, 11);
    const both = [back, opened("doors", 10), told(31, "staff"), told(32, "customers")];
    expect(matters([back, opened("doors", 10), told(31, "staff")])).toContain("service:doors");
    expect(matters(both)).not.toContain("service:doors");
    expect(matters([...both, gone])).not.toContain("service:doors");
    expect(matters([...both, gone, backAgain])).toContain("service:doors");
    expect(matters([...both, gone, backAgain, opened("doors", 45)])).toContain("service:doors");
  });
});

describe("services", () => {
  it("wait for their own power, then for the plan's lists where they are", () => {
    expect(services([])).toEqual({ doors: "dark", desk: "up tower-b" });
    expect(services([back])).toEqual({ doors: "ready", desk: "up tower-b" });
    const all = ["meters", "main", "pumps", "air"].map((id, n) =>
      act(n + 2, { type: "step.done", body: { list: "up", area: "tower-b", item: id } }, 10 + n),
    );
    expect(services([...ready, back, ...all])).toMatchObject({ desk: "ready" });
    // Nothing goes on from what was done before its turn.
    expect(services([back, ...all])).toMatchObject({ desk: "up tower-b" });
    expect(services([...ready, back, ...all.slice(1)])).toMatchObject({ desk: "up tower-b" });
  });

  it("are those of the places that were dark in this outage, and those that somebody has moved in it", () => {
    const dark = (...areas: string[]) => act(1, { type: "incident.opened", body: { areas } }, 0);
    const named = (...entries: readonly Entry[]) => {
      const [view] = createScenes()(entries.toSorted(inDisplayOrder)).real;
      const scene = view && createScenes()(entries.toSorted(inDisplayOrder)).scene(view);
      return scene ? servicesIn(EDITION, currentRun(EDITION, scene)).map(({ service: { id } }) => id) : null;
    };
    expect(named(dark("tower-a"))).toEqual(["doors"]);
    expect(named(dark("tower-b"))).toEqual(["desk"]);
    expect(named(dark("site"))).toEqual(["doors", "desk"]);
    expect(named(dark())).toEqual(["doors", "desk"]);
    expect(named(dark("tower-a"), said(21, "supply.lost", ["tower-b"], 30))).toEqual(["doors", "desk"]);
    expect(named(dark("tower-b"), opened("doors", 10))).toEqual(["doors", "desk"]);
  });

  it("wait for the second person's word, too", () => {
    const edition = { ...EDITION, recovery: { ...EDITION.recovery, services: [service("lab", [], ["pair"])] } };
    const step = (item: string, n: number) => act(n, { type: "step.done", body: { list: "pair", item } }, 10);
    const done = ["hold", "turn", "look"].map((item, n) => step(item, n + 2));
    const confirm = {
      type: "step.confirmed",
      actor: "p2",
      refs: ["aaaaaaaaaa.3"],
      body: { list: "pair", item: "turn" },
    };
    const mayOpen = (entries: readonly Entry[]) => servicesIn(edition, now(entries)).map((each) => each.ready);
    expect(mayOpen([back, ...done])).toEqual([false]);
    expect(mayOpen([back, ...done, act(9, confirm, 12)])).toEqual([true]);
  });

  it("are not open any more once a check that they come after is faulty, until somebody opens them all the same", () => {
    const edition = {
      ...EDITION,
      recovery: { ...EDITION.recovery, services: [service("doors", ["tower-a"], ["rounds"])] },
    };
    const checked = (result: string, at: number) =>
      act(at + 70, { type: "system.checked", body: { list: "rounds", result } }, at);
    const open = (...entries: readonly Entry[]) =>
      servicesIn(edition, now([back, ...entries])).map((each) => each.open);
    expect(open(opened("doors", 10), checked("well", 12))).toEqual([true]);
    expect(open(opened("doors", 10), checked("faulty", 12))).toEqual([false]);
    expect(open(opened("doors", 10), checked("faulty", 12), opened("doors", 14))).toEqual([true]);
  });

  it("are open until they are shut or their power goes, and not again by power alone", () => {
    expect(services([back, opened("doors", 10)])).toMatchObject({ doors: "open" });
    expect(services([back, opened("doors", 10), gone])).toMatchObject({ doors: "dark" });
    expect(services([back, opened("doors", 10), gone, backAgain])).toMatchObject({ doors: "ready" });
    const elsewhere = said(21, "supply.lost", ["tower-b"], 30);
    expect(services([back, opened("doors", 10), elsewhere])).toMatchObject({ doors: "open" });
    const shut = act(60, { type: "service.closed", body: { service: "doors" } }, 12);
    expect(services([back, opened("doors", 10), shut])).toMatchObject({ doors: "ready" });
  });
});

describe("stages", () => {
  const stage = (n: number, type: string, id: string, at: number) => act(n, { type, body: { stage: id } }, at);
  const restoring = [
    stage(3, "stage.entered", "serve", 2),
    stage(4, "stage.entered", "restore", 8),
    stage(5, "stage.left", "serve", 9),
  ];

  it("go on where they were when power is lost again, until somebody enters another", () => {
    expect(currentStage(now([back, ...restoring]).situation)).toBe("restore");
    expect(currentStage(now([back, ...restoring, gone]).situation)).toBe("serve");
    const again = stage(6, "stage.entered", "restore", 45);
    expect(currentStage(now([back, ...restoring, gone, backAgain, again]).situation)).toBe("restore");
    expect(currentStage(now([...restoring, gone]).situation)).toBe("restore");
    expect(stageInHand(now([back, ...restoring.slice(1, 2), gone]).situation)).toBe("activate");
  });
});

it("is the whole scene, whoever copies it, and can be reviewed", () => {
  const run = now([back, gone, backAgain, act(50, { type: "incident.closed", body: {} }, 60)]);
  expect({ ...run }.view).toBe(run.view);
  expect(figuresOf(EDITION, run).map(({ part }) => part)).toContain("report");
});

it("checks of systems are made again after power was lost again", () => {
  const check = act(50, { type: "system.checked", body: { list: "rounds", result: "well" } }, 12);
  expect(now([back, check]).systems.all).toHaveLength(1);
  expect(now([back, check, gone]).systems.all).toHaveLength(0);
});

it("stands the same in any order of arrival, and is the scene itself where nothing began anew", () => {
  const plain = [...ready, back, failed, opened("doors", 10)];
  const board = createScenes()([opening, ...plain].toSorted(inDisplayOrder));
  const [view] = board.real;
  const scene = view && board.scene(view);
  expect(scene && currentRun(EDITION, scene)).toBe(scene);
  const pool = [...plain, gone, backAgain, tripped([failed.ref])];
  fc.assert(
    fc.property(fc.subarray(pool), (some) => {
      const expected = [matters(some), services(some)];
      for (const order of orders(some, 3)) expect([matters(order), services(order)]).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

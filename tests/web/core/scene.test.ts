import { describe, expect, it } from "vitest";
import type { IncidentView } from "../../../web/src/core/folds/incident-views";
import type { Entry } from "../../../web/src/core/record/entries";
import { createScenes, currentView } from "../../../web/src/core/scene";
import { entryOf, type PlainAction } from "./boards";

const START = 1_800_000_000_000_000;
const entry = (n: number, action: PlainAction) =>
  entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: START + n, action: { actor: "p1", ...action } });
const OPEN = entry(1, { type: "incident.opened", body: { areas: ["a"] } });
const INCIDENT = "aaaaaaaaaa.1";
const step = (n: number) => entry(n, { type: "step.done", incident: INCIDENT, body: { list: "l", item: `i${n}` } });
const sceneOf = (read: ReturnType<typeof createScenes>, entries: readonly Entry[]) => {
  const board = read(entries);
  return board.scene(board.real[0] as IncidentView);
};

describe("the incident in view", () => {
  const view = (ref: string, status: IncidentView["status"]) => ({ ref, status }) as IncidentView;
  const pick = (real: IncidentView[], drills: IncidentView[]) => currentView(real, drills)?.ref ?? null;

  it("is the latest open outage, else the latest open drill, else what is announced", () => {
    const [old, young, done] = [view("old", "open"), view("young", "open"), view("done", "closed")];
    const [coming, drill, planned] = [view("coming", "expected"), view("drill", "open"), view("planned", "expected")];
    expect(pick([old, young, done, coming], [drill])).toBe("young");
    expect(pick([done, coming], [drill, planned])).toBe("drill");
    expect(pick([coming, done], [planned])).toBe("coming");
    expect(pick([done, view("off", "cancelled")], [planned])).toBe("planned");
    expect(pick([done], [])).toBeNull();
  });
});

describe("a board", () => {
  it("folds each part of a scene from the entries that belong to it", () => {
    const more = { incident: INCIDENT };
    const acts = [
      step(2),
      entry(3, { type: "duty.taken", ...more, body: { duty: "leader", person: "p1" } }),
      entry(4, { type: "enquiry.counted", ...more, body: { kind: "when" } }),
      entry(5, { type: "report.given", ...more, body: { rule: "r" } }),
      entry(6, { type: "clock.started", ...more, body: { clock: "c" } }),
      entry(7, { type: "promise.made", ...more, body: { by: "u", what: "power", until: "2027-01-15T10:00:00.000Z" } }),
    ];
    const strangers = acts.map((each, index) =>
      entry(index + 12, { ...each.action, incident: "cccccccccc.1" } as never),
    );
    const scene = sceneOf(createScenes(), [OPEN, ...acts, ...strangers]);
    expect(scene.view.ref).toBe(INCIDENT);
    expect(scene.situation.supply.get("a")?.lost).toBe(true);
    expect(scene.facts.areas?.value).toEqual(["a"]);
    expect([...scene.duties.keys()]).toEqual(["leader"]);
    expect(scene.checklists.steps.size).toBe(1);
    expect(scene.enquiries.all.map(({ n }) => n)).toEqual([4]);
    expect(scene.reports.all.map(({ n }) => n)).toEqual([5]);
    expect(scene.clockActs.all.map(({ n }) => n)).toEqual([6]);
    expect(scene.promises.made).toHaveLength(1);
    expect(scene.hands).toBeDefined();
  });

  it("tells who stands by from duties that name no incident, and from no drill", () => {
    const taken = (n: number, more: object) =>
      entry(n, { type: "duty.taken", body: { duty: "leader", person: `p${n}` }, ...more });
    const board = createScenes()([OPEN, taken(2, {}), taken(3, { incident: INCIDENT }), taken(4, { drill: true })]);
    expect(board.standingDuties.get("leader")?.map(({ person }) => person)).toEqual(["p2"]);
  });

  it("keeps what it folded while its view has the same members, and folds anew for others", () => {
    const read = createScenes();
    const entries = [OPEN, step(2)];
    const before = sceneOf(read, entries).checklists;
    expect(sceneOf(read, entries).checklists).toBe(before);
    const other = entry(4, { type: "incident.opened" });
    const late = entry(3, { type: "step.done", incident: "aaaaaaaaaa.4", body: { list: "l", item: "late" } });
    const scene = sceneOf(read, [...entries, late, other]);
    expect(scene.view.members).toEqual([INCIDENT, "aaaaaaaaaa.4"]);
    expect(scene.checklists.steps.size).toBe(2);
  });

  it("folds a view that it did not hold, as an earlier board gave it", () => {
    const read = createScenes();
    const [view] = read([OPEN, step(2)]).real as [IncidentView];
    const board = read([step(2)]);
    expect(board.real).toEqual([]);
    expect(board.scene(view).checklists.steps.size).toBe(1);
  });
});

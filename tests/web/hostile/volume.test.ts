// @vitest-environment happy-dom
import { describe, expect, test as it } from "vitest";
import type { Area } from "../../../web/src/core/plan/plan";
import { lostAgain } from "../../../web/src/core/readings/recovery/lost-again";
import { createScenes } from "../../../web/src/core/scene";
import { timelineRows } from "../../../web/src/core/timeline/timeline";
import { EDITION } from "../core/readings/limit-scenes";
import { flood, many, PATIENCE_MS, ref, scene } from "./floods";

describe("what one phone may bring at once is folded in no time", () => {
  it("thousands of openings of their own", { timeout: PATIENCE_MS }, () => {
    const opened = (n: number) => ({ type: "incident.opened", incident: ref(n), body: { kind: "outage" } });
    const [view] = createScenes()(flood(8000, opened)).real;
    expect(view?.members.length).toBe(8001);
  });

  it("thousands of openings of one", { timeout: PATIENCE_MS }, () => {
    const [view] = createScenes()(flood(20_000, () => ({ type: "incident.opened", body: { kind: "outage" } }))).real;
    expect(view?.openings.length).toBe(20_001);
  });

  it("joins of incidents that nobody knows, each with the last", { timeout: PATIENCE_MS }, () => {
    const joined = (n: number) => ({ type: "incident.joined", refs: many(1000, (index) => ref(n * 999 + index)) });
    const [view] = createScenes()(flood(100, joined)).real;
    expect(view?.members.length).toBeLessThan(2);
  });

  it.each(["supply.lost", "supply.returned"])("areas that there are not: %s", { timeout: PATIENCE_MS }, (type) => {
    const said = (n: number) => ({ type, body: n % 2 ? {} : { areas: many(1000, (index) => `${n} ${index}`) } });
    expect(scene(flood(400, said)).situation.supply.size).toBeLessThan(1000);
  });

  it("openings of areas that there are not", { timeout: PATIENCE_MS }, () => {
    const opened = (n: number) => ({
      type: "incident.opened",
      body: { areas: many(1000, (index) => `${n} ${index}`) },
    });
    const entries = flood(400, (n) => (n === 2 ? { type: "facts.changed", body: { areas: ["a"] } } : opened(n)));
    expect(scene(entries).facts.areas?.value.length).toBe(500);
  });

  it.each(["entry.corrected", "entry.pinned", "entry.decided"])(
    "a chain of notes on notes: %s",
    { timeout: PATIENCE_MS },
    (type) => {
      const entries = flood(20_000, (n) => ({ type, refs: [ref(n - 1)], body: { text: "x", pinned: true } }));
      expect(timelineRows(entries, { lookedAt: null, views: [] }).length).toBe(1);
    },
  );

  it("people in danger in thousands of places, and words on each", { timeout: PATIENCE_MS }, () => {
    const told = (n: number) => ({ place: `p${n}`, asset: `a${n}`, danger: "lift" });
    const said = (n: number) =>
      n % 2
        ? { type: "entry.corrected", refs: [ref(n - 1)], body: { safe: true } }
        : { type: "incident.opened", incident: ref(n), body: { people_in_danger: told(n) } };
    expect(scene(flood(8000, said)).situation.safe.length).toBe(4000);
  });

  it("steps done, and taken back by names that there are not", { timeout: PATIENCE_MS }, () => {
    const said = (n: number) =>
      n % 20
        ? { type: "step.done", body: { list: "l", item: `i${n}` } }
        : { type: "step.undone", refs: many(500, (index) => `${n} ${index}`) };
    expect(scene(flood(6000, said)).checklists.undone.size).toBe(150_000);
  });

  it("duties taken for thousands of people", { timeout: PATIENCE_MS }, () => {
    const taken = (n: number) => ({ type: "duty.taken", body: { duty: "leader", person: `p${n}` } });
    expect(scene(flood(8000, taken)).duties.get("leader")?.length).toBe(8000);
  });

  it.each([null, "tower-a"])(
    "power lost and back in thousands of areas, as asked at %s",
    { timeout: PATIENCE_MS },
    (place) => {
      const areas = many(1000, (index) => `f${index}`).map((id) => ({ ...(EDITION.areas[0] as Area), id }));
      const edition = { ...EDITION, areas: [...EDITION.areas, ...areas] };
      const said = (n: number) => ({
        type: n % 2 ? "supply.lost" : "supply.returned",
        body: {
          areas: [...many(500, (index) => `f${(n * 7 + index) % 1000}`), ...many(500, (index) => `${n} ${index}`)],
        },
      });
      const last = flood(200, said);
      for (let asked = 0; asked < 200; asked++) expect(lostAgain(edition, last, place) === null).toBe(place !== null);
    },
  );
});

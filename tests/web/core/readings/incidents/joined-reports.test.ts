import { describe, expect, it } from "vitest";
import { isElsewhere, reportsOf } from "../../../../../web/src/core/readings/incidents/joined-reports";
import { createScenes } from "../../../../../web/src/core/scene";
import { PLAN } from "../../../support/desk/plan";
import { entryOf, type PlainAction } from "../../boards";

const entry = (ref: string, at: number, type: string, more: Partial<PlainAction> = {}) =>
  entryOf({ ref, happened_at: at, action: { type, incident: null, ...more } });
const opened = (ref: string, at: number, ...areas: string[]) => entry(ref, at, "incident.opened", { body: { areas } });

function told(...entries: ReturnType<typeof entry>[]) {
  const scenes = createScenes()(entries);
  const [view] = scenes.real;
  if (!view) throw new Error("no outage");
  return reportsOf(scenes.scene(view));
}

describe("the reports that are one outage", () => {
  it("are each the first word of an incident, the one that leads first, with what was recorded under it", () => {
    const danger = { areas: [], people_in_danger: { place: "电梯" } };
    const reports = told(
      opened("a.1", 1, "tower-a"),
      opened("b.1", 2, "tower-b"),
      entry("b.2", 3, "note.written", { incident: "b.1", body: { text: "B" } }),
      entry("b.3", 3, "incident.joined", { incident: "b.1", refs: ["b.1", "a.1"] }),
      entry("c.1", 4, "incident.opened", { incident: "a.1", body: danger }),
    );
    expect(reports.map(({ ref, entry: of, along }) => [ref, of.ref, along])).toEqual([
      ["a.1", "a.1", 1],
      ["b.1", "b.1", 1],
    ]);
  });

  it("name what was announced too, and nothing of which nobody heard how it began", () => {
    const reports = told(
      opened("a.1", 1, "tower-a"),
      entry("b.1", 2, "incident.expected", { body: { areas: ["tower-b"] } }),
      entry("a.2", 3, "incident.joined", { incident: "a.1", refs: ["a.1", "b.1", "x.1"] }),
    );
    expect(reports.map(({ ref, entry: of }) => [ref, of.action?.type])).toEqual([
      ["a.1", "incident.opened"],
      ["b.1", "incident.expected"],
    ]);
  });
});

describe("a report of somewhere else than the first", () => {
  const first = opened("a.1", 1, "tower-a");
  const isOther = (...areas: string[]) => isElsewhere(PLAN, first, opened("b.1", 2, ...areas));

  it("names other buildings only", () => {
    expect(isOther("tower-b")).toBe(true);
    expect(isOther("tower-a")).toBe(false);
    expect(isOther("tower-b", "tower-a")).toBe(false);
    expect(isOther("unheard-of")).toBe(true);
  });

  it("is none where either says that all is dark", () => {
    expect(isOther()).toBe(false);
    expect(isElsewhere(PLAN, opened("a.1", 1), opened("b.1", 2, "tower-b"))).toBe(false);
  });
});

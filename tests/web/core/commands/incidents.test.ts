import { describe, expect, it } from "vitest";
import {
  callOff,
  expectOutage,
  joinAll,
  moveBack,
  moveOutage,
  openIncident,
  partAgain,
  separate,
  uniteAgain,
  withdrawOpening,
} from "../../../../web/src/core/commands/incidents";
import type { IncidentView } from "../../../../web/src/core/folds/incident-views";
import { decides, entry, lastOf, OUTAGE } from "./given";

const told = { cause: "unknown", areas: ["a"], since: null, edition: "e".repeat(43) } as const;
const danger = { place: "电梯" };
const trapped = { type: "incident.opened", body: { ...told, kind: "outage", people_in_danger: danger } };

describe("opening", () => {
  it("begins an outage that names itself", () => {
    expect(openIncident(null, told)).toEqual([
      { type: "incident.opened", incident: "self", drill: false, body: { kind: "outage", ...told } },
    ]);
  });

  it("begins a drill that says so in every field", () => {
    expect(openIncident(null, { ...told, drill: true })).toMatchObject([
      { incident: "self", drill: true, body: { kind: "drill" } },
    ]);
  });

  decides({
    "adds people in danger to the outage that runs": {
      when: ({ view }) => openIncident(view, { ...told, danger }),
      expected: [["incident.opened", { kind: "outage", ...told, people_in_danger: danger }]],
    },
    "is taken back by who made it": {
      when: () => withdrawOpening(lastOf()),
      expected: [["incident.withdrawn", {}, { refs: [OUTAGE] }]],
    },
  });
});

describe("announcing", () => {
  const write = (ms: number) => `at ${ms}`;
  const announced = { from: 20, to: 30, areas: ["a"], now: 10, write };

  it("says from when to when, and where", () => {
    expect(expectOutage(announced)).toEqual([
      {
        ...{ type: "incident.expected", incident: "self" },
        body: { from: "at 20", to: "at 30", areas: ["a"], cause: "maintenance" },
      },
    ]);
    expect(expectOutage({ ...announced, to: null })).toMatchObject([{ body: { to: null } }]);
  });

  it("refuses what has begun, ends before it begins, or is nowhere", () => {
    expect(expectOutage({ ...announced, from: 9 })).toEqual({ refused: "begun-already" });
    expect(expectOutage({ ...announced, to: 20 })).toEqual({ refused: "ends-before-it-begins" });
    expect(expectOutage({ ...announced, areas: null })).toEqual({ refused: "areas-missing" });
  });

  const planned = { from: "2027-01-15T09:00:00Z", to: null, areas: ["a"], cause: "maintenance" };
  const coming = () => {
    const leading = entry(1, { type: "incident.expected", body: planned });
    return { ref: "x.1", drill: false, members: ["x.1"], leading } as unknown as IncidentView;
  };

  it("is moved by announcing it anew, under its own ref, and moved back word by word", () => {
    expect(moveOutage(coming(), { ...announced, areas: [] })).toEqual([
      {
        ...{ type: "incident.expected", incident: "x.1", drill: false },
        body: { from: "at 20", to: "at 30", areas: [], cause: "maintenance" },
      },
    ]);
    expect(moveOutage(coming(), { ...announced, from: 9 })).toEqual({ refused: "begun-already" });
    expect(moveBack(coming(), ["a"])).toMatchObject([{ type: "incident.expected", incident: "x.1", body: planned }]);
  });

  decides({
    "is called off by a supervisor": {
      when: ({ view }) => callOff(view, { reason: "不停了", supervises: true }),
      expected: [["incident.cancelled", { reason: "不停了" }]],
    },
    "is called off by nobody else": {
      when: ({ view }) => callOff(view, { reason: "不停了", supervises: false }),
      expected: "calling-off-not-allowed",
    },
  });
});

describe("parting and joining", () => {
  decides({
    "name all that is folded into one view": {
      given: [{ ...trapped, incident: "aaaaaaaaaa.2" }],
      when: ({ view }) => [...separate(view), ...uniteAgain(view)],
      expected: [
        ["incident.separated", {}, { refs: [OUTAGE, "aaaaaaaaaa.2"] }],
        ["incident.joined", {}, { refs: [OUTAGE, "aaaaaaaaaa.2"] }],
      ],
    },
  });
});

describe("making one again", () => {
  const outage = { ref: "a.1", drill: false, members: ["a.1", "b.1"], apart: false } as unknown as IncidentView;

  it("joins all of it; what stood apart from others stays so", () => {
    expect(uniteAgain(outage)).toMatchObject([{ type: "incident.joined", refs: ["a.1", "b.1"] }]);
    expect(uniteAgain({ ...outage, apart: true })).toMatchObject([
      { type: "incident.separated", refs: ["a.1", "b.1"], body: { together: true } },
    ]);
  });
});

describe("joining by hand", () => {
  const view = (...members: string[]) => ({ ref: members[0], drill: false, members }) as unknown as IncidentView;

  it("names all that is to be one, and parts again only what came to the first", () => {
    expect(joinAll([view("a.1", "a.2"), view("b.1")])).toEqual([
      { type: "incident.joined", incident: "a.1", drill: false, refs: ["a.1", "a.2", "b.1"], body: {} },
    ]);
    expect(partAgain([view("a.1", "a.2"), view("b.1")])).toEqual([
      { type: "incident.separated", incident: "b.1", drill: false, refs: ["b.1"], body: {} },
    ]);
    expect(partAgain([view("a.1"), view("b.1", "b.2")]).map(({ type, refs }) => [type, refs])).toEqual([
      ["incident.separated", ["b.1", "b.2"]],
    ]);
    expect(partAgain([view("a.1"), view("b.1", "b.2")])).toMatchObject([{ body: { together: true } }]);
  });
});

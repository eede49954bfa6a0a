import { describe, expect, it } from "vitest";
import { stillDark } from "../../../../../web/src/core/readings/recovery/still-dark";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { act, EDITION, OPEN } from "./gated";

const opened = act(1, { type: "incident.opened", incident: null, body: { areas: ["tower-a", "tower-b"] } }, 0);
const closed = (because?: string) =>
  act(9, { type: "incident.closed", body: { still_open: [], ...(because && { dark_because: because }) } });
const said = (n: number, type: string, areas: string[], of = OPEN) => act(n, { type, incident: of, body: { areas } });
const back = (n: number, areas: string[], of = OPEN) => said(n, "supply.returned", areas, of);

/** Where the first outage left it dark. */
function dark(...entries: readonly Entry[]) {
  const board = createScenes()([opened, ...entries].toSorted(inDisplayOrder));
  const scenes = board.real.map((view) => board.scene(view));
  const [first] = scenes;
  if (!first) throw new Error("no outage");
  return stillDark(EDITION, first, scenes);
}

describe("an outage that ended over places without power", () => {
  it("leaves those dark, and none while it goes on or where power was back", () => {
    expect(dark(back(2, ["tower-a"]), closed())).toEqual(["tower-b"]);
    expect(dark(back(2, ["tower-a"]), closed("long"))).toEqual(["tower-b"]);
    expect(dark(back(2, ["tower-a", "tower-b"]), closed())).toEqual([]);
    expect(dark()).toEqual([]);
  });

  it("leaves none once somebody says that it is back, although it has ended", () => {
    expect(dark(closed(), back(20, ["tower-b"]))).toEqual(["tower-a"]);
    expect(dark(closed(), back(20, []))).toEqual([]);
  });

  it("leaves none that needs none: a false report, a place given up, a drill", () => {
    expect(["false", "unused", "drill"].map((because) => dark(closed(because)))).toEqual([[], [], []]);
  });

  it("leaves a place to the next outage there, and keeps the others", () => {
    const next = act(20, { type: "incident.opened", incident: null, body: { areas: ["tower-a"] } });
    expect(dark(closed(), next)).toEqual(["tower-b"]);
    expect(dark(closed(), next, back(21, ["tower-a"], next.ref))).toEqual(["tower-b"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { MINUTE, START } from "../../limit-scenes";
import { act, gateAt, heard, plainly, ready, up } from "../gated";

const at = (minute: number) => new Date((START + minute * MINUTE) / 1000).toISOString();
const power = (n: number, type: string) => act(n, { type, body: { areas: ["tower-a"] } });
const moved = ({ ref }: Entry, minute: number) =>
  act(20, { type: "entry.corrected", refs: [ref], body: { text: "", fields: { stated_at: at(minute) } } });
const [returned, meters, lost, again] = [
  power(3, "supply.returned"),
  act(5, up("meters")),
  power(8, "supply.lost"),
  power(9, "supply.returned"),
];
const all = [...ready, returned, meters, lost, again];
const steps = (entries: readonly Entry[]) => plainly(gateAt(entries, heard(600)))["meters"];

describe("power that was lost again", () => {
  it("begins its lists anew", () => {
    expect(steps(all.slice(0, 4))).toBe("done");
    expect(steps(all)).toBe("list");
  });

  it("has no earlier answer count again by a time that it is given afterwards", () => {
    expect(steps([...all, moved(lost, 4)])).toBe("list");
    expect(steps([...all, moved(lost, 2)])).toBe("list");
  });

  it("lets count what was answered since it was told of", () => {
    const later = ["dry", "tags"].map((item, n) => act(10 + n, { type: "step.done", body: { list: "ready", item } }));
    const anew = [...all, ...later, act(13, up("meters"))];
    expect(steps(anew)).toBe("done");
    expect(steps([...anew, moved(lost, 4)])).toBe("done");
  });
});

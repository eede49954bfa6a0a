import { describe, expect, it } from "vitest";
import { act, gateAt, heard, ONCE, plainly, ready, up } from "./gated";

/** Somebody is in danger, as the n-th entry of the phone tells. */
const danger = (n: number, place: object, kind = "lift") => {
  const people_in_danger = { danger: kind, place: "那里", ...place };
  return act(n, { type: "incident.opened", body: { areas: ["tower-a", "tower-b"], people_in_danger } }, 2);
};
const resumed = (n: number, ref: string, at = n) =>
  act(n, { type: "powerup.resumed", refs: [ref], body: { note: "送电就是为了救他" } }, at);
const first = (entries: Parameters<typeof gateAt>[0], list = "up", place?: typeof ONCE) =>
  plainly(gateAt(entries, heard(30), list, place))[list === "up" ? "meters" : list === "rescue" ? "shout" : "dry"];

describe("people in danger", () => {
  it("hold the lists that bring power back where they are, and no other place's", () => {
    expect(first([...ready, danger(3, { area: "tower-a" })])).toBe("danger");
    expect(first([...ready, danger(3, { area: "tower-b" })])).toBe("open");
    expect(first([...ready, danger(3, {})])).toBe("danger");
    expect(first([danger(3, { area: "tower-b" })], "ready", ONCE)).toBe("danger");
  });

  it("hold no list that saves people, nor what was done", () => {
    expect(first([danger(3, { area: "tower-a" }, "fall")], "rescue", ONCE)).toBe("open");
    expect(first([...ready, act(5, up("meters"), 1), danger(6, { area: "tower-a" })])).toBe("done");
  });

  it("hold nothing once they are safe, or somebody has said why power harms nobody", () => {
    const held = danger(3, { area: "tower-a" });
    expect(first([...ready, held, resumed(4, held.ref)])).toBe("open");
    expect(first([...ready, held, resumed(4, "aaaaaaaaaa.77")])).toBe("danger");
    const safe = act(4, { type: "entry.corrected", refs: [held.ref], body: { text: "出来了", safe: true } });
    expect(first([...ready, held, safe])).toBe("open");
  });

  it("whom nobody could know of hold it, whatever was said before", () => {
    const held = danger(9, { area: "tower-a" });
    expect(first([...ready, resumed(4, held.ref, 1), held])).toBe("danger");
  });

  it("of two, both must be spoken of", () => {
    const [one, other] = [danger(3, { area: "tower-a" }), danger(4, { area: "tower-a", asset: "a-1" })];
    expect(first([...ready, one, other, resumed(5, one.ref)])).toBe("danger");
    expect(first([...ready, one, other, resumed(5, one.ref), resumed(6, other.ref)])).toBe("open");
  });
});

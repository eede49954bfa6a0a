import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { act, gateAt, heard, plainly, ready, up } from "../gated";

const B = "bbbbbbbbbb";
const steps = (...entries: readonly Entry[]) => plainly(gateAt([...ready, ...entries], heard(600)));
const resumed = (n: number, { ref }: Entry) =>
  act(n, { type: "powerup.resumed", refs: [ref], body: { note: "查过了" } });
const confirmed = (n: number, { ref }: Entry, id = "meters", actor = "p2") =>
  act(n, { ...up(id, "step.confirmed"), actor, refs: [ref] }, n, B);
const stop = act(3, { type: "powerup.stopped", body: { reason: "冒烟" } });
const danger = act(3, {
  type: "incident.opened",
  body: { areas: ["tower-a"], people_in_danger: { danger: "lift", place: "1 号梯", area: "tower-a" } },
});
const safe = act(6, { type: "entry.corrected", refs: [danger.ref], body: { text: "出来了", safe: true } });
const early = act(5, up("meters", "step.done", { reason: "已经做了" }));

describe.each([
  ["the power-up was stopped", stop, resumed(6, stop)],
  ["somebody was in danger there", danger, safe],
])("what was answered while %s", (_, held, over) => {
  it("opens nothing afterwards before somebody else has looked at it anew", () => {
    expect(steps(held, early, over)).toMatchObject({ meters: "second", main: "second meters" });
    const main = act(8, up("main"));
    expect(steps(held, early, over, main)["pumps"]).not.toBe("open");
    expect(steps(held, early, over, confirmed(7, early))).toMatchObject({ meters: "done", main: "open" });
    expect(steps(held, early, over, confirmed(7, early, "meters", "p1"))).toMatchObject({ meters: "second" });
  });

  it("opens nothing by a word that was given in that time, too", () => {
    const word = act(2, { ...up("meters", "step.confirmed"), actor: "p2", refs: [early.ref] }, 5.5, B);
    expect(steps(held, early, word, over)).toMatchObject({ meters: "second" });
  });

  it("counts where it was done once more since", () => {
    const again = act(2, { ...up("meters"), actor: "p2" }, 8, B);
    expect(steps(held, early, over, again)).toMatchObject({ meters: "done", main: "open" });
  });

  it("opens nothing by being left out, either", () => {
    const left = act(5, up("meters", "step.skipped", { reason: "已合着", needless: true }));
    expect(steps(held, left, over)["main"]).not.toBe("open");
    expect(steps(held, left, over, confirmed(7, left))).toMatchObject({ main: "open" });
  });

  it("is so wherever its time is put afterwards", () => {
    const fields = { stated_at: "2020-01-01T00:00:00.000Z" };
    const moved = act(9, { type: "entry.corrected", refs: [early.ref], body: { text: "", fields } });
    expect(steps(held, early, over, moved)).toMatchObject({ meters: "second" });
  });

  it("takes nothing from what was done before", () => {
    expect(steps(act(2, up("meters")), held, over)).toMatchObject({ meters: "done", main: "open" });
  });
});

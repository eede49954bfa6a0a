// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { leftOpen } from "../../../../web/src/app/checklists/left-open";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import type { Bench } from "../../support/phone-screens";
import { begin, night } from "../../support/supervisor-phone";

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("a rescue that was begun", () => {
  it("goes on until all are safe, and then waits among the lists left open", async () => {
    const people = { place: "3 号梯", danger: "lift", asset: "lift-b1" };
    const { ref } = await begin(at, { people_in_danger: people });
    const body = { list: "lift-people", item: "speak", asset: "lift-b1" };
    await at.localRecord.record({ type: "step.done", incident: ref, body });
    expect(nextStep()).toMatchObject({ resumed: true, placed: { list: { id: "lift-people" } } });
    await at.localRecord.record({
      type: "entry.corrected",
      incident: ref,
      refs: [ref],
      body: { text: "出来了", safe: true },
    });
    expect(nextStep()?.placed.list.id).not.toBe("lift-people");
    expect(leftOpen().map(({ list }) => list.id)).toContain("lift-people");
    await at.localRecord.record({
      type: "entry.corrected",
      incident: ref,
      refs: [ref],
      body: { text: "还有人", safe: false },
    });
    expect(nextStep()?.placed.list.id).toBe("lift-people");
  });

  it("comes before a list that was taken up since, for whoever reported them, until somebody else goes", async () => {
    const { ref } = await begin(at, { people_in_danger: { place: "3 号梯", danger: "lift", asset: "lift-b1" } });
    const rescue = { list: { id: "lift-people" }, place: { asset: "lift-b1" } };
    expect(nextStep()).toMatchObject({ resumed: false, placed: rescue });
    await at.localRecord.record({ type: "step.done", incident: ref, body: { list: "first", item: "lights" } });
    expect(nextStep()?.placed).toMatchObject(rescue);
    await at.localRecord.record({
      ...{ type: "matter.given", incident: ref },
      body: { matter: `danger:${ref}`, to: "pwang" },
    });
    expect(nextStep()?.placed.list.id).not.toBe("lift-people");
  });
});

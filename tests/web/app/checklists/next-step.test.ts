// @vitest-environment happy-dom

import { beforeEach, describe, expect, it } from "vitest";
import { firstUnanswered, leftOpen, leftUndone } from "../../../../web/src/app/checklists/left-open";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { whoGoesWords } from "../../../../web/src/app/danger/who-goes";
import { matterHere, situation } from "../../../../web/src/app/incident/situation";
import type { Checklist, Edition, Item } from "../../../../web/src/core/plan/plan";
import { EDITION } from "../../core/readings/limit-scenes";
import type { Bench } from "../../support/phone-screens";
import { begin, night, take } from "../../support/supervisor-phone";

const words = (said: string) => ({ "zh-Hans": said });
const [plain] = EDITION.lists;
const listOf = (id: string, item: string, more: object = {}): Checklist => ({
  ...(plain as Checklist),
  ...{ id, name: words(id), scope: "once", areas: [], asset_kind: null, skip_at: [] },
  pages: [{ name: null, items: [{ ...(plain?.pages[0]?.items[0] as Item), ...{ id: item, skip_at: [] }, ...more }] }],
});
const stageOf = (id: "activate" | "serve" | "restore", service: readonly string[]) => ({
  ...{ id, name: words(id), goal: words(id), ends_when: words(id) },
  lists: { leader: [], liaison: [], technical: [], service, safety: [] },
});
const STAGED: Edition = {
  ...EDITION,
  lists: [
    ...EDITION.lists,
    listOf("greet", "hello"),
    listOf("machines", "call", { customers: "battery" }),
    listOf("later", "wait"),
    listOf("back", "look"),
  ],
  stages: [stageOf("activate", ["greet", "machines"]), stageOf("serve", ["later"]), stageOf("restore", ["back"])],
};

const ON_LIST = /^李敏 在照清单做 · \d\d:\d\d$/u;
const LIST_DONE = /^李敏 照清单做完了 · \d\d:\d\d$/u;

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("a rescue that was begun", () => {
  it("goes on until all are safe, and is offered no more then", async () => {
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
    expect(leftOpen().map(({ list }) => list.id)).not.toContain("lift-people");
    await at.localRecord.record({
      type: "entry.corrected",
      incident: ref,
      refs: [ref],
      body: { text: "还有人", safe: false },
    });
    expect(nextStep()?.placed.list.id).toBe("lift-people");
  });

  it("tells who works on their list, where nobody has said that they go", async () => {
    const { ref } = await begin(at, { people_in_danger: { place: "3 号梯", danger: "lift", asset: "lift-b1" } });
    const goes = () => {
      const [of, danger] = [matterHere.value, situation.value.danger[0]];
      return of && danger && whoGoesWords(of, danger).replaceAll(/[\u2066-\u2069]/gu, "");
    };
    expect(goes()).toBe("还没人去");
    const does = (item: string) =>
      at.localRecord.record({
        type: "step.done",
        incident: ref,
        body: { list: "lift-people", item, asset: "lift-b1" },
      });
    await does("speak");
    expect(goes()).toMatch(ON_LIST);
    await does("out");
    expect(goes()).toMatch(LIST_DONE);
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

describe("what was asked for before power came back", () => {
  it("is not dropped by entering the stage that restores: it waits until it is answered, special customers first", async () => {
    at = await night(STAGED);
    const { ref } = await begin(at);
    await take(at, ref, "service");
    const entered = (which: string) =>
      at.localRecord.record({ type: "stage.entered", incident: ref, body: { stage: which } });
    expect(leftUndone()).toEqual([]);
    await entered("restore");
    expect(leftUndone().map(({ list }) => list.id)).toEqual(["machines", "greet"]);
    const [machines] = leftUndone();
    expect(machines && firstUnanswered(machines)?.id).toBe("call");
    const answer = (type: string, list: string, item: string) =>
      at.localRecord.record({ type, incident: ref, body: { list, item, reason: "没有这种情况" } });
    await answer("step.skipped", "machines", "call");
    expect(leftUndone().map(({ list }) => list.id)).toEqual(["greet"]);
    await answer("step.done", "greet", "hello");
    expect(leftUndone()).toEqual([]);
  });
});

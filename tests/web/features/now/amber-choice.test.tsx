// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { setPendingCall } from "../../../../web/src/app/calls/pending-call";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ListsScreen } from "../../../../web/src/features/checklists/lists-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { ambers, type Bench, bench, show as draw, open } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
const restore = { id: "restore", name: { "zh-Hans": "恢复" }, goal: { "zh-Hans": "" }, ends_when: { "zh-Hans": "" } };
const lift = {
  id: "lift",
  name: { "zh-Hans": "困在电梯里" },
  asset_kind: null,
  contacts: [],
  scripts: [],
  clock: null,
};
const EDITION: Edition = {
  ...PLAN,
  stages: [...PLAN.stages, { ...restore, id: "restore", lists: { ...none, liaison: ["rounds"] } }],
  dangers: [{ ...lift, list: "no-line" }],
};

/** One screen alone: a phone never shows two. */
function show(...where: Parameters<typeof draw>) {
  cleanup();
  return draw(...where);
}

let at: Bench;
let incident: string;
beforeEach(async () => {
  localStorage.clear();
  setPendingCall(null);
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
  const body = { ...open, areas: ["tower-b"] };
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
  await at.localRecord.record({ type: "duty.taken", incident, body: { duty: "liaison", person: "plimin" } });
  await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
});
const tell = (type: string, body: object = {}) => at.localRecord.record({ type, incident, body: { ...body } });
const back = () => tell("supply.returned", { areas: ["tower-b"] });
const danger = (more: object = {}) =>
  tell("incident.opened", { ...open, people_in_danger: { place: "电梯", danger: "lift", ...more } });
async function now() {
  show("/", "/", NowScreen);
  await screen.findByRole("navigation", { name: "现在的情况" });
}

describe("the one amber button", () => {
  it("is the next step's, or of the call that it asks for", async () => {
    await now();
    expect(ambers()).toEqual(["打给供电公司"]);
    await tell("step.done", { list: "first", item: "ring" });
    expect(ambers()).toEqual(["做完了"]);
  });

  it("is to move on once power is back; the next step of what is overtaken is grey and can still be answered", async () => {
    await tell("step.done", { list: "first", item: "ring" });
    await back();
    await now();
    expect(ambers()).toEqual(["进入“恢复”"]);
    expect(screen.getByText("电来了，这一步先放一放。")).toBeTruthy();
    expect(document.querySelectorAll(".card.next")).toHaveLength(1);
    expect(screen.getByRole("button", { name: "做完了" })).toBeTruthy();
    show("/lists", "/lists", ListsScreen);
    expect(ambers()).toEqual(["进入“恢复”"]);
    press("进入“恢复”");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "stage.entered" }));
    expect(nextStep()).toMatchObject({ overtaken: false, placed: { list: { id: "rounds" } } });
  });

  it("is a rescue's as long as somebody is in danger, power or none", async () => {
    await danger({ area: "tower-b" });
    await tell("step.could_not", { list: "first", item: "ring", follow_on: "no-line" });
    await tell("step.done", { list: "no-line", item: "ask" });
    await back();
    await now();
    expect(nextStep()).toMatchObject({ overtaken: false, placed: { list: { id: "no-line" } } });
    expect(ambers()).toEqual(["做完了"]);
  });

  it("asks first where people in danger are, then for the outcome of a call", async () => {
    await danger();
    await danger();
    await back();
    setPendingCall({ contact: "utility", name: "供电公司", channel: "phone" });
    await now();
    expect(ambers()).toEqual(["补地点、改情况"]);
    await at.localRecord.record({
      type: "entry.corrected",
      incident,
      refs: [`${at.localRecord.entries()[0]?.ref}`],
      body: {},
    });
    expect(ambers()).toHaveLength(1);
  });

  it("leads into no restoring list in the dark, and into none of before once restoring is over", async () => {
    await tell("stage.entered", { stage: "restore" });
    expect(nextStep()?.placed.list.id).toBe("first");
    await back();
    expect(nextStep()?.placed.list.id).toBe("rounds");
    for (const item of ["lamps", "doors"]) await tell("step.done", { list: "rounds", item });
    expect(nextStep()).toBeNull();
    await tell("supply.lost", { areas: ["tower-b"] });
    expect(nextStep()?.placed.list.id).toBe("first");
  });
});

describe("a call's card", () => {
  const how = () => screen.queryByRole("region", { name: "供电公司：打通了吗？" });
  // A link that dials would leave the page.
  beforeEach(() => addEventListener("click", (event) => event.preventDefault(), { once: true }));
  const list = (id: string, item: string) => show(`/lists/${id}?at=${item}`, "/lists/:list", ListScreen);

  it("stands in the step that asked for the call, and in no other step or list", async () => {
    list("first", "ring");
    fireEvent.click(screen.getByRole("link", { name: "打给供电公司 95598" }));
    await waitFor(() => expect(how()).toBeTruthy());
    expect(ambers()).toEqual([]);
    list("first", "note");
    expect(how()).toBeNull();
    expect(ambers()).toEqual(["做完了"]);
    list("no-line", "walk");
    expect(how()).toBeNull();
    await now();
    expect(how()).toBeTruthy();
  });

  it("of a call made elsewhere stands in no step", () => {
    setPendingCall({ contact: "utility", name: "供电公司", channel: "phone" });
    list("first", "ring");
    expect(how()).toBeNull();
  });
});

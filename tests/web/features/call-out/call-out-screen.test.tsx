// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall } from "../../../../web/src/app/calls/pending-call";
import { second } from "../../../../web/src/app/words/times";
import type { Edition, LevelId } from "../../../../web/src/core/plan/plan";
import { CallOutScreen } from "../../../../web/src/features/call-out/call-out-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, bodies, last, person, press, take } from "../../support/supervisor-phone";

const minutes = (value: number) => ({ id: null, value, unit: "minutes" as const, source: { "zh-Hans": "本预案" } });
const PLAN: Edition = {
  ...EDITION,
  call_out: ([1, 2, 3, 4] as readonly LevelId[]).map((level) => ({
    level,
    order: [
      { duty: "technical", contact: null, next_after: minutes(3) },
      { duty: null, contact: "utility", next_after: minutes(3) },
    ],
  })),
};
const PEOPLE = [
  person("plin", "林建宇", { duties: ["technical"], numbers: ["13900000001"] }),
  person("pmao", "毛云亭", { deputy_of: ["plin"], numbers: ["13900000002"] }),
];

const LIN = /拨打林建宇/u;
const MAO = /拨打毛云亭/u;
const UTILITY = /拨打供电公司 95598/u;
const AWAITED = /通知到了，等回话/u;
const NEXT_AT = /叫下一位/u;
const ONE_CALLED = /叫到的 1 个/u;
const IN_TOWER_A = /^A 座 · /u;
const HAS_IT = /李敏已接手/u;
const LIN_COMES = /李敏已接手 · 林建宇 · 在路上/u;
let at: Bench;
let outage: string;
beforeEach(async () => {
  localStorage.clear();
  forgetPendingCall();
  at = await bench("supervisor", PLAN, PEOPLE);
  at.browser.fate = () => "lost";
  outage = (await begin(at, { level: 3 })).ref;
  show("/call-out", "/call-out", CallOutScreen);
});

/** There is no telephone behind this document: a link must not leave it. */
function dial(name: RegExp): void {
  const call = screen.getByRole("link", { name });
  call.addEventListener("click", (event) => event.preventDefault());
  fireEvent.click(call);
}

/** So many minutes later. */
function wait(more: number): void {
  second.value += more * 60_000;
}

describe("calling out", () => {
  it("is by the plan's order: a call that reached somebody asks whether they come, and when", async () => {
    dial(LIN);
    press("接通了");
    await screen.findByText(AWAITED);
    const told = { person: "plin", duty: "technical", channel: "phone", outcome: "reached" };
    expect(bodies(at, "person.called_out")).toEqual([told]);
    expect(bodies(at, "contact.tried")).toEqual([]);
    press("林建宇在路上");
    press("20 分钟后");
    await screen.findByText(ONE_CALLED);
    expect(last(at)).toMatchObject({ type: "person.answered", body: { person: "plin", answer: "coming" } });
    expect(bodies(at, "person.answered")[0]?.["at"]).toBeTruthy();
  });

  it("turns to the deputy when nobody answers, once the plan's time is over", async () => {
    dial(LIN);
    press("没人接");
    await screen.findByText(NEXT_AT);
    // Until then whoever is first is tried again.
    expect(screen.getByRole("link", { name: LIN })).toBeTruthy();
    wait(4);
    await waitFor(() => expect(screen.getByRole("link", { name: MAO }).className).toContain("go"));
    dial(MAO);
    press("接通了");
    await waitFor(() => expect(bodies(at, "person.called_out").at(-1)).toMatchObject({ person: "pmao" }));
  });

  it("turns to the next at once when somebody cannot come, and an undo turns back", async () => {
    dial(LIN);
    press("接通了");
    fireEvent.click(await screen.findByRole("button", { name: "林建宇来不了" }));
    await waitFor(() => expect(screen.getByRole("link", { name: MAO }).className).toContain("go"));
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await screen.findByText(AWAITED);
  });

  it("calls a contact of the plan by its own numbers", async () => {
    dial(UTILITY);
    press("接通了");
    await waitFor(() =>
      expect(bodies(at, "person.called_out")).toEqual([{ contact: "utility", channel: "phone", outcome: "reached" }]),
    );
  });

  it("names a contact once", () => {
    expect(screen.getAllByText("供电公司").length).toBe(1);
  });

  it("asks again after somebody whose time is over", async () => {
    dial(LIN);
    press("接通了");
    await screen.findByText(AWAITED);
    const body = { person: "plin", answer: "coming", at: new Date(second.value + 600_000).toISOString() };
    await at.localRecord.record({ type: "person.answered", incident: outage, body });
    await screen.findByText(ONE_CALLED);
    wait(11);
    await waitFor(() => expect(screen.getByRole("link", { name: LIN }).className).toContain("go"));
  });

  it("knows who is on site: whoever says so, until they leave", async () => {
    expect(screen.getByText("还没有人报到")).toBeTruthy();
    press("李敏到了");
    await screen.findByRole("heading", { name: "在场 1 人" });
    expect(last(at)).toMatchObject({ type: "person.answered", body: { person: "plimin", answer: "arrived" } });
    press("李敏现在在哪里");
    fireEvent.click(await screen.findByRole("radio", { name: "A 座" }));
    await screen.findByText(IN_TOWER_A);
    expect(last(at)?.body).toEqual({ person: "plimin", answer: "arrived", area: "tower-a" });
    press("李敏走了");
    await screen.findByRole("heading", { name: "在场 0 人" });
  });

  it("asks whoever was called themselves first of all", async () => {
    const order = () => screen.getAllByRole("region").map((each) => each.getAttribute("aria-label"));
    expect(order().at(-1)).toBe("我自己");
    const body = { person: "plimin", duty: "technical", channel: "phone", outcome: "reached" };
    await at.localRecord.record({ type: "person.called_out", incident: outage, body });
    await waitFor(() => expect(order()[0]).toBe("我自己"));
  });

  it("asks nobody for a duty that somebody took and is at", async () => {
    cleanup();
    await take(at, outage, "technical");
    show("/call-out", "/call-out", CallOutScreen);
    expect(await screen.findByText(HAS_IT)).toBeTruthy();
    expect(screen.queryByRole("link", { name: LIN })).toBeNull();
  });

  it("still calls those whose duty it is where a night shift of three has taken it", async () => {
    cleanup();
    await take(at, outage, "technical");
    show("/call-out", "/call-out", CallOutScreen);
    await screen.findByText(HAS_IT);
    press("还能叫 1 个人");
    dial(LIN);
    press("接通了");
    fireEvent.click(await screen.findByRole("button", { name: "林建宇在路上" }));
    press("20 分钟后");
    await screen.findByText(LIN_COMES);
    expect(last(at)).toMatchObject({ type: "person.answered", body: { person: "plin" } });
    fireEvent.click(await screen.findByRole("button", { name: "林建宇到了" }));
    await screen.findByRole("heading", { name: "在场 1 人" });
  });
});

// @vitest-environment happy-dom

import { cleanup, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { matterHere } from "../../../../web/src/app/incident/situation";
import { matterWords } from "../../../../web/src/app/matters/matter-words";
import { matters } from "../../../../web/src/app/matters/matters";
import { trueNow } from "../../../../web/src/app/record/store";
import { rfc3339 } from "../../../../web/src/app/words/times";
import { DangerCards } from "../../../../web/src/features/now/danger-cards";
import { ambers, type Bench, show } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";
import { contact, stoppedMachine } from "./machine";

const ASK = "设备停了，现在靠什么撑着？";
const MINUTE = 60_000;

let at: Bench;
async function begin(need?: string): Promise<void> {
  at = await stoppedMachine(need);
}
beforeEach(() => begin());
afterEach(() => {
  vi.useRealTimers();
});
const now = () => {
  cleanup();
  show("/", "/", DangerCards);
  return document.body.textContent ?? "";
};
const check = () => matters.value.find(({ kind }) => kind === "check");
const checkWords = () => {
  const [of, matter] = [matterHere.value, check()];
  return of && matter ? matterWords(of, matter) : "";
};

it("who is well with a machine that has stopped stays to be done until one tap says what keeps them going", async () => {
  contact();
  press("平安");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(1));
  // They are asked at once, and nothing says another time.
  expect(last(at)?.body).not.toHaveProperty("next");
  const due = (check()?.due ?? 0) / 1000;
  expect(Math.abs(due - trueNow())).toBeLessThan(MINUTE);
  expect(checkWords()).toBe(`B 座 1501：${ASK}`);
  for (const words of [contact(), now()]) {
    expect(words).toContain(ASK);
    expect(words).not.toContain("现在打 120");
    expect(words).not.toContain("设备能撑");
  }
  press("换了氧气瓶");
  await waitFor(() => expect(last(at)?.body).toMatchObject({ customer: "c-deng", result: "well", power: "bottle" }));
  expect(Math.round(((check()?.due ?? 0) / 1000 - trueNow()) / MINUTE)).toBe(10);
  expect(checkWords()).toBe("看特殊客户：B 座 1501");
  for (const words of [contact(), now()]) {
    expect(words).toContain("换了氧气瓶");
    expect(words).not.toContain(ASK);
    expect(words).not.toContain("现在打 120");
  }
  expect(ambers()).toEqual([]);
  contact();
  press("平安");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(3));
  expect(last(at)?.body).toMatchObject({ next: rfc3339(trueNow() + 10 * MINUTE) });
  expect(Math.round(((check()?.due ?? 0) / 1000 - trueNow()) / MINUTE)).toBe(10);
  contact();
  press("要帮忙");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(4));
  // The bottle is still there, and an ambulance is called all the same.
  expect(now()).toContain("换了氧气瓶");
  expect(ambers()).toEqual(["急救 120"]);
  expect(document.body.textContent).not.toContain("设备已经停了");
  expect(screen.queryByText(ASK)).toBeNull();
});

it("what kept somebody going until the power came back keeps nobody going once it went again", async () => {
  contact();
  press("平安");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(1));
  contact();
  press("换了氧气瓶");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(2));
  expect(now()).toContain("换了氧气瓶");
  for (const type of ["facts.changed", "supply.returned", "supply.lost"] as const) {
    at.world.time.ms += 2 * MINUTE;
    await at.localRecord.record({
      ...{ type, incident: matterHere.value?.view.ref ?? null },
      body: { areas: ["tower-b"] },
    });
  }
  for (const words of [contact(), now()]) expect(words).toContain(ASK);
});

it.each([
  ["在家用呼吸机，行动不便", false],
  ["在家用制氧机", true],
  ["", true],
])("a bottle is offered to whoever breathes oxygen, and where nobody knows the need: %s", async (need, offered) => {
  await begin(need);
  contact();
  press("平安");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(1));
  for (const words of [contact(), now()]) {
    expect(words.includes("换了氧气瓶")).toBe(offered);
    for (const other of ["接上了备用电", "已送医", "不需要设备了"]) expect(words).toContain(other);
  }
});

it("what was told last wins: a machine that has stopped is not said to be about to stop", () => {
  expect(now()).not.toContain("快没电");
  expect(now()).toContain("有人遇险：B 座 1501");
  const words = contact();
  expect(words).not.toContain("就该撑不住");
  expect(words).toContain("设备已经停了");
});

it("a place that nobody has reported dark leads to where it is reported, until it is", async () => {
  const lead = () => screen.queryByText("B 座还没人报停电：去报")?.closest("a")?.getAttribute("href");
  for (const draw of [contact, now]) {
    draw();
    expect(lead()).toBe("/report?area=tower-b");
  }
  await at.localRecord.record({
    ...{ type: "facts.changed", incident: matterHere.value?.view.ref ?? null },
    body: { areas: ["tower-a", "tower-b"] },
  });
  for (const draw of [contact, now]) {
    draw();
    expect(lead()).toBeUndefined();
  }
});

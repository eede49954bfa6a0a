// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { unsettle } from "../../../../web/src/app/incident/danger-safe";
import { matterHere, situation } from "../../../../web/src/app/incident/situation";
import { matters } from "../../../../web/src/app/matters/matters";
import { trueNow } from "../../../../web/src/app/record/store";
import { Announcements } from "../../../../web/src/app/shell/announcements";
import { rfc3339, second } from "../../../../web/src/app/words/times";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { DangerCards } from "../../../../web/src/features/now/danger-cards";
import { type Bench, show } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";
import { contact, stoppedMachine } from "./machine";

const ASK = "设备停了，现在靠什么撑着？";
const UNTOLD = /B 座还没人报停电/u;
const MINUTE = 60_000;

let at: Bench;
beforeEach(async () => {
  at = await stoppedMachine();
});
afterEach(() => {
  vi.useRealTimers();
});
const now = () => {
  cleanup();
  show("/", "/", DangerCards);
  return document.body.textContent ?? "";
};
const check = () => matters.value.find(({ kind }) => kind === "check");

it("who was taken to hospital is in danger no more, and is again where that is taken back", async () => {
  contact();
  press("平安");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(1));
  contact();
  press("已送医");
  await waitFor(() =>
    expect(last(at)).toMatchObject({ type: "entry.corrected", body: { text: "1501 · 已送医", safe: true } }),
  );
  expect(situation.value.danger).toEqual([]);
  cleanup();
  render(<Announcements />);
  expect(await screen.findAllByText("已脱险：邓国华 · 已送医", { exact: false })).not.toEqual([]);
  press("撤回");
  await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.corrected", body: { safe: false } }));
  expect(situation.value.danger).toHaveLength(1);
  expect(contact()).toContain(ASK);
});

it("who was not taken to hospital after all is looked at again, and may be said to have been taken", async () => {
  const [danger] = situation.value.danger;
  contact();
  press("已送医");
  await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.corrected", body: { safe: true } }));
  expect(check()).toBeUndefined();
  // What was seen is that, and says nothing of how he is.
  expect(contact()).not.toContain("平安 ·");
  // By whoever knows better, where people in danger are listed: how he was seen stays.
  if (danger) await unsettle(danger);
  expect(situation.value.danger).toHaveLength(1);
  expect(check()).toBeDefined();
  contact();
  expect(screen.getByRole("button", { name: "已送医" })).toBeTruthy();
});

it("whom somebody called is not said to have been asked by nobody", async () => {
  expect(contact()).toContain("这次还没人问过");
  await at.localRecord.record({
    ...{ type: "contact.tried", incident: matterHere.value?.view.ref ?? null },
    body: { contact: "c-deng", channel: "phone", outcome: "no_answer" },
  });
  expect(contact()).not.toContain("这次还没人问过");
  expect(screen.getByRole("region", { name: "人怎么样？" }).textContent).toContain("没人接");
});

it("leads to the report of where they are with their building chosen", async () => {
  contact();
  const lead = screen.getByRole("link", { name: UNTOLD });
  cleanup();
  show(lead.getAttribute("href") ?? "", "/report", ReportScreen);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "B 座" }).checked).toBe(true);
});

it("how long a bottle lasts is asked as of a battery, and what ends then is a device that has stopped", async () => {
  contact();
  press("平安");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(1));
  contact();
  press("换了氧气瓶");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(2));
  expect(contact()).toContain("这瓶氧气还能撑多久？");
  expect(now()).toContain("这瓶氧气还能撑多久？");
  fireEvent.click(screen.getByRole("radio", { name: "2 小时" }));
  const until = trueNow() + 120 * MINUTE;
  await waitFor(() =>
    expect(last(at)?.body).toMatchObject({ result: "well", power: "bottle", lasts_until: rfc3339(until) }),
  );
  expect(Math.round(((check()?.due ?? 0) / 1000 - trueNow()) / MINUTE)).toBe(30);
  for (const words of [contact(), now()]) {
    expect(words).toContain("能撑到");
    expect(words).not.toContain("还能撑多久");
    expect(words).not.toContain("现在打 120");
  }
  at.world.time.ms += 121 * MINUTE;
  vi.setSystemTime(Date.now() + 121 * MINUTE);
  second.value = Date.now();
  expect(now()).toContain("现在打 120");
  contact();
  press("平安");
  await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(4));
  expect(contact()).toContain(ASK);
});

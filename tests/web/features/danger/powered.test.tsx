// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { situation } from "../../../../web/src/app/incident/situation";
import { matterWords } from "../../../../web/src/app/matters/matter-words";
import { matterHere, matters } from "../../../../web/src/app/matters/matters";
import { trueNow } from "../../../../web/src/app/record/store";
import { Announcements } from "../../../../web/src/app/shell/announcements";
import { rfc3339 } from "../../../../web/src/app/words/times";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { DangerCards } from "../../../../web/src/features/now/danger-cards";
import { ambers, type Bench, show } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";
import { machineBench } from "./machine";

const UNTOLD = /B 座还没人报停电/u;
const ASK = "设备停了，说平安：靠什么撑着？";
const MINUTE = 60_000;

let at: Bench;
async function begin(need?: string): Promise<void> {
  at = await machineBench(30, need);
  await at.localRecord.record({
    ...{ type: "incident.opened", incident: matterHere.value?.view.ref ?? null },
    body: {
      ...{ kind: "outage", cause: "unknown", areas: [], since: null, edition: null },
      people_in_danger: {
        ...{ place: "1501", danger: "machine", customer: "c-deng", area: "tower-b" },
        lasts_until: rfc3339(trueNow()),
      },
    },
  });
}
beforeEach(() => begin());
afterEach(() => {
  vi.useRealTimers();
});
const contact = () => {
  cleanup();
  show("/contacts/c-deng", "/contacts/:contact", ContactScreen);
  return document.body.textContent ?? "";
};
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
  expect(now()).toContain("现在打 120");
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

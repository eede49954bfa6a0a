// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { notice } from "../../../../web/src/app/shell/notify";
import { second } from "../../../../web/src/app/words/times";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ExpectedScreen } from "../../../../web/src/features/incident/expected-screen";
import { BetweenOutages } from "../../../../web/src/features/now/between-outages";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { ScriptsScreen } from "../../../../web/src/features/scripts/scripts-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { last, note, press } from "../../support/supervisor-phone";

const HOUR_MS = 3_600_000;
const FUEL = /加油/u;
const FROM = /几点开始停/u;
const TO = /说几点恢复/u;
const BEGAN = /这个时间已经过了/u;
const ORDER = /恢复要晚于停电/u;
const HALF = /恢复时间没填全/u;
const BEGINS = /B 座计划停电 .*\d\d:\d\d 起。/u;
const TOWER_B = /B 座/u;
const CALLED_OFF = /李敏记下：不停电了$/u;
const PLANNED = {
  ...{ id: "planned", name: { "zh-Hans": "计划停电预告" }, purpose: "planned", to_customers: true },
  blanks: ["areas" as const, "since" as const],
  texts: [{ channel: "sms" as const, text: { "zh-Hans": "{areas}计划停电 {since} 起。" } }],
};
/** As fields for a day and a time hold it together. */
const field = (ms: number) => new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString();
const later = (hours: number) => field(Date.now() + hours * HOUR_MS);

let at: Bench;
async function phoneOf(role: string): Promise<void> {
  localStorage.clear();
  at = await bench(role, {
    ...EDITION,
    scripts: [...EDITION.scripts, PLANNED],
    announced: { lists: ["fuel"], scripts: ["planned"] },
  });
  at.browser.fate = () => "lost";
}
beforeEach(() => phoneOf("staff"));

function fill(label: RegExp, value: string): void {
  const [day, time] = screen.getAllByLabelText(label).filter((each) => each.tagName === "INPUT");
  fireEvent.input(day as HTMLElement, { target: { value: value.slice(0, 10) } });
  fireEvent.input(time as HTMLElement, { target: { value: value.slice(11, 16) } });
}

const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "登记" });

const lastList = () => at.localRecord.entries().at(-1)?.action?.body["list"];

const announce = (hours = 0.4) => {
  const body = {
    from: new Date(Date.now() + hours * HOUR_MS).toISOString(),
    to: null,
    areas: ["tower-b"],
    cause: "maintenance",
  };
  return at.localRecord.record({ type: "incident.expected", incident: "self", body });
};

describe("an announced outage", () => {
  it("is entered on the phone, with when and where, and in no other order", async () => {
    show("/expected", "/expected", ExpectedScreen);
    expect(save().disabled).toBe(true);
    fill(FROM, later(-2));
    expect(screen.getByText(BEGAN)).toBeTruthy();
    fill(FROM, later(5));
    fill(TO, later(4));
    expect(screen.getByText(ORDER)).toBeTruthy();
    expect(save().disabled).toBe(true);
    const [, hours] = screen.getAllByLabelText(TO).filter((each) => each.tagName === "INPUT");
    fireEvent.input(hours as HTMLElement, { target: { value: "" } });
    expect(screen.getByText(HALF)).toBeTruthy();
    fill(TO, later(8));
    fireEvent.click(screen.getByRole("checkbox", { name: TOWER_B }));
    press("登记");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "incident.expected", body: { areas: ["tower-b"] } }));
    const { from, to } = last(at)?.body ?? {};
    expect(Date.parse(String(to)) - Date.parse(String(from))).toBe(3 * HOUR_MS);
  });

  it("has lists that can be worked on before it begins, and that go on when it has", async () => {
    const { ref } = await announce();
    show("/", "/", BetweenOutages);
    expect((await screen.findByRole("link", { name: FUEL })).getAttribute("href")).toBe("/lists/fuel");
    show("/lists/fuel", "/lists/:list", ListScreen);
    press("做完了");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "step.done", incident: ref }));
    await at.localRecord.record({
      type: "incident.opened",
      incident: ref,
      body: { kind: "outage", areas: ["tower-b"] },
    });
    await note("x");
    expect(last(at)?.incident).toBe(ref);
  });

  it("is moved from where it stands, with what was said before in the fields, and moved back by one tap", async () => {
    const { ref } = await announce(5);
    const before = last(at)?.body;
    show("/", "/", BetweenOutages);
    const href = (await screen.findByRole("link", { name: "改时间、地点" })).getAttribute("href") ?? "";
    expect(href).toBe(`/expected?move=${encodeURIComponent(ref)}`);
    show(href, "/expected", ExpectedScreen);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: TOWER_B }).checked).toBe(true);
    expect(screen.getByRole("heading", { level: 1, name: "改计划停电：B 座" })).toBeTruthy();
    const move = screen.getByRole<HTMLButtonElement>("button", { name: "改好" });
    expect(move.disabled).toBe(true);
    fill(FROM, later(30));
    expect(move.disabled).toBe(false);
    press("改好");
    const inHours = () => (Date.parse(String(last(at)?.body["from"])) - Date.now()) / HOUR_MS;
    await waitFor(() => expect(inHours()).toBeGreaterThan(29));
    expect(last(at)).toMatchObject({ type: "incident.expected", incident: ref, body: { areas: ["tower-b"] } });
    notice.value?.action?.onPress();
    await waitFor(() => expect(last(at)?.body).toEqual(before));
    expect(last(at)?.incident).toBe(ref);
  });

  it("is moved with the areas of all announcements that are one, and moved back with them", async () => {
    const { ref } = await announce(5);
    const other = { from: later(6), to: null, areas: ["tower-a"], cause: "maintenance" };
    await at.localRecord.record({ type: "incident.expected", incident: "self", body: other });
    const more = at.localRecord.entries().at(-1)?.ref ?? "";
    await at.localRecord.record({ type: "incident.joined", incident: ref, refs: [ref, more] });
    show(`/expected?move=${encodeURIComponent(ref)}`, "/expected", ExpectedScreen);
    fill(FROM, later(30));
    press("改好");
    const both = { type: "incident.expected", body: { areas: ["tower-b", "tower-a"] } };
    await waitFor(() => expect(last(at)).toMatchObject(both));
    const moved = last(at);
    notice.value?.action?.onPress();
    await waitFor(() => expect(last(at)).not.toEqual(moved));
    expect(last(at)).toMatchObject(both);
  });

  it("asks where it is said to have begun long before its time", async () => {
    await announce(3);
    show("/", "/", BetweenOutages);
    fireEvent.click(await screen.findByRole("button", { name: "已经停了" }));
    expect(last(at)?.type).toBe("incident.expected");
    press("是，已经停了");
    await waitFor(() => expect(last(at)?.type).toBe("incident.opened"));
  });

  it("goes on with the first steps once it is dark, not with what was prepared", async () => {
    const { ref } = await announce();
    await at.localRecord.record({ type: "step.done", incident: ref, body: { list: "fuel", item: "fill" } });
    expect(lastList()).toBe("fuel");
    await at.localRecord.record({
      type: "incident.opened",
      incident: ref,
      body: { kind: "outage", areas: ["tower-b"] },
    });
    expect(nextStep()?.resumed ?? false).toBe(false);
  });

  it("is told to have been called off, by words that are filled, in its own timeline", async () => {
    await phoneOf("supervisor");
    const { ref } = await announce();
    const off = await at.localRecord.record({
      type: "incident.cancelled",
      incident: ref,
      body: { reason: "通知取消" },
    });
    second.value = off.happenedAt / 1000 - (at.localRecord.status().clockOffsetMs ?? 0);
    show("/", "/", BetweenOutages);
    expect(await screen.findByText(CALLED_OFF)).toBeTruthy();
    expect(screen.getByRole("link", { name: "怎么跟客户说" }).getAttribute("href")).toBe("/scripts");
    show("/scripts", "/scripts", ScriptsScreen);
    expect(screen.getByText("计划停电取消了：B 座")).toBeTruthy();
    cleanup();
    show("/scripts/planned", "/scripts/:script", ScriptScreen);
    expect(document.querySelector("main")?.textContent).toMatch(BEGINS);
    press("记：已告诉B 座住户");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "notice.given", incident: ref }));
    await note("x");
    expect(last(at)?.incident).toBeNull();
  });

  it("fills the words that tell of it with its own times, and notes who was told", async () => {
    const { ref } = await announce();
    show("/scripts/planned", "/scripts/:script", ScriptScreen);
    expect(document.querySelector("main")?.textContent).toMatch(BEGINS);
    press("记：已告诉B 座住户");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "notice.given", incident: ref }));
  });
});

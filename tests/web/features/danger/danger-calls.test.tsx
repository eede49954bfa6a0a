// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { currentIncident } from "../../../../web/src/app/record/store";
import { notice } from "../../../../web/src/app/shell/notify";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show as draw, open } from "../../support/phone-screens";
import { bodies, press } from "../../support/supervisor-phone";

const contact = (id: string, words: string, number: string) => ({
  ...PLAN.contacts[0],
  ...{ id, name: { "zh-Hans": words } },
  routes: [{ kind: "phone" as const, name: { "zh-Hans": "" }, value: number }],
});
const service = { ...contact("service", "客户服务", "55500146"), duty: "service", next: "leader" };
const leader = { ...contact("leader", "组长", "55500147"), duty: "leader" };
const danger = (id: string, words: string, list: string, contacts: readonly string[]) => ({
  ...{ id, name: { "zh-Hans": words }, asset_kind: null, list, contacts, scripts: [], clock: null },
});
const EDITION: Edition = {
  ...PLAN,
  contacts: [
    ...PLAN.contacts,
    contact("fire", "消防", "119"),
    contact("gas", "燃气公司", "55500145"),
    service,
    leader,
  ] as never,
  dangers: [
    danger("fire", "着火", "first", ["fire"]),
    danger("gas", "燃气", "no-line", ["fire", "gas"]),
    danger("ill", "身体不舒服", "first", ["service", "fire"]),
  ],
};

const NO_ANSWER = /没人接 · 李敏$/u;
const HURT = /有人遇险/u;
const CALL_SERVICE = /现在打给：.*客户服务/u;

function show(...where: Parameters<typeof draw>) {
  cleanup();
  return draw(...where);
}

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff", EDITION);
});
const opened = () => bodies(at, "incident.opened");

describe("people in danger", () => {
  it("have each their own list and numbers", async () => {
    show("/danger", "/danger", DangerScreen);
    const numbers = () =>
      within(screen.getByRole("region", { name: "先打电话" }))
        .getAllByRole("link")
        .map((link) => link.getAttribute("href"));
    expect(numbers()).toEqual(["tel:119", "tel:120"]);
    expect(screen.getByRole("link", { name: "拨打急救 120" })).toBeTruthy();
    // Whoever is in a hurry says of nobody what they did not choose.
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter(({ checked }) => checked)).toEqual([]);
    expect(screen.getByRole("button", { name: "先记下，情况回头补" })).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "燃气" }));
    expect(numbers()).toEqual(["tel:119", "tel:55500145", "tel:120"]);
    press("先记下，地点回头补");
    await waitFor(() => expect(opened()).toMatchObject([{ people_in_danger: { danger: "gas" } }]));
    await waitFor(() => expect(location.pathname).toBe("/lists/no-line"));
  });

  it("are seen by nobody else while there is no network: that is said, with whom to call and who was reached", async () => {
    show("/danger", "/danger", DangerScreen);
    expect(screen.queryByText("没网，别人还看不到", { exact: false })).toBeNull();
    at.browser.fate = () => "lost";
    await at.localRecord.syncNow();
    expect(await screen.findByText("没网，别人还看不到这条。只有打电话能叫来人。")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "着火" }));
    expect(screen.getByText("现在打给：消防")).toBeTruthy();
    press("先记下，地点回头补");
    await waitFor(() => expect(opened()).toHaveLength(1));
    await waitFor(() => expect(notice.value?.text).toBe("记下了，可没网，别人还看不到：打电话叫人"));
    show("/", "/", NowScreen);
    const card = await screen.findByRole("region", { name: "有人遇险：着火" });
    expect(within(card).getByText("现在打给：消防")).toBeTruthy();
    const body = { contact: "fire", channel: "phone", outcome: "reached" };
    await at.localRecord.record({ type: "contact.tried", incident: currentIncident.value?.ref ?? null, body });
    expect(await within(card).findByText("打通了：消防")).toBeTruthy();
    expect(within(card).queryByText("现在打给：消防")).toBeNull();
  });

  it("are called for with a network too: whoever was not reached yet is named, and the next in turn has a button", async () => {
    const { ref } = await at.localRecord.record({
      ...{ type: "incident.opened", incident: "self" },
      body: { ...open, people_in_danger: { place: "厨房", danger: "gas", area: "tower-a" } },
    });
    await at.localRecord.syncNow();
    const tried = (callee: string, outcome: string) =>
      at.localRecord.record({
        ...{ type: "contact.tried", incident: ref },
        body: { contact: callee, channel: "phone", outcome },
      });
    const card = async () => {
      show("/", "/", NowScreen);
      return screen.findByRole("region", { name: HURT });
    };
    const numbers = (of: HTMLElement) =>
      [...of.querySelectorAll("a[href^='tel:']")].map((each) => each.getAttribute("href"));
    expect(within(await card()).getByText("现在打给：消防、燃气公司")).toBeTruthy();
    expect(numbers(await card())).toEqual(["tel:119"]);
    await tried("fire", "no_answer");
    expect(numbers(await card())).toEqual(["tel:55500145", "tel:119"]);
    expect(within(await card()).getByText(NO_ANSWER)).toBeTruthy();
    await tried("fire", "reached");
    expect(numbers(await card())).toEqual(["tel:119"]);
    expect(within(await card()).getByText("现在打给：燃气公司")).toBeTruthy();
  });

  it("are nothing to call one's own duty for", async () => {
    at.browser.fate = () => "lost";
    await at.localRecord.syncNow();
    const { ref } = await at.localRecord.record({
      ...{ type: "incident.opened", incident: "self" },
      body: { ...open, people_in_danger: { place: "老人", danger: "ill" } },
    });
    const card = async () => {
      show("/", "/", NowScreen);
      return within(await screen.findByRole("region", { name: HURT }));
    };
    expect((await card()).getByText(CALL_SERVICE)).toBeTruthy();
    await at.localRecord.record({ type: "duty.taken", incident: ref, body: { duty: "service", person: "plimin" } });
    expect((await card()).queryByText(CALL_SERVICE)).toBeNull();
    // Whom the plan has called after it stands in its place, with a button: nobody else sees it yet.
    expect((await card()).getByText("现在打给：组长、消防")).toBeTruthy();
    expect((await card()).getByRole("link", { name: "拨打组长 55500147" })).toBeTruthy();
  });
});

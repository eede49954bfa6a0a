// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { currentIncident } from "../../../../web/src/app/record/store";
import { notice } from "../../../../web/src/app/shell/notify";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show as draw } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";

const area = (id: string, parent: string, kind: "zone" | "floor", words: string) => ({
  ...{ id, parent, kind, retired: false },
  name: { "zh-Hans": words },
});
const contact = (id: string, words: string, number: string) => ({
  ...PLAN.contacts[0],
  ...{ id, name: { "zh-Hans": words } },
  routes: [{ kind: "phone" as const, name: { "zh-Hans": "" }, value: number }],
});
const danger = (id: string, words: string, list: string, contacts: readonly string[]) => ({
  ...{ id, name: { "zh-Hans": words }, asset_kind: null, list, contacts, scripts: [], clock: null },
});
const EDITION: Edition = {
  ...PLAN,
  areas: [...PLAN.areas, area("a-low", "tower-a", "zone", "A 座低区"), area("a-1", "tower-a", "floor", "A 座大堂")],
  contacts: [...PLAN.contacts, contact("fire", "消防", "119"), contact("gas", "燃气公司", "55500145")] as never,
  dangers: [danger("fire", "着火", "first", ["fire"]), danger("gas", "燃气", "no-line", ["fire", "gas"])],
};

function show(...where: Parameters<typeof draw>) {
  cleanup();
  return draw(...where);
}

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff", EDITION);
});
const report = () => show("/report", "/report", ReportScreen);
const opened = () => bodies(at, "incident.opened");

describe("a report without a place", () => {
  it("is asked where, and the whole site is one of the answers", async () => {
    report();
    press("确认停电");
    const asked = await screen.findByRole("dialog", { name: "哪里停了？点一下就报出去", hidden: true });
    expect(opened()).toEqual([]);
    fireEvent.click(within(asked).getByRole("button", { name: "B 座", hidden: true }));
    await waitFor(() => expect(opened()).toMatchObject([{ areas: ["tower-b"] }]));
  });

  it("is of the whole site only where that was pressed", async () => {
    report();
    fireEvent.click(screen.getByRole("checkbox", { name: "全园区" }));
    press("确认停电");
    await waitFor(() => expect(opened()).toMatchObject([{ areas: [] }]));
  });

  it("tells a tower from its zones: of the two one is chosen, and whole site goes with a part", () => {
    report();
    const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
    const tower = screen.getByRole("group", { name: "A 座" });
    expect(within(tower).getAllByRole("checkbox")).toHaveLength(2);
    expect(screen.queryByRole("checkbox", { name: "A 座大堂" })).toBeNull();
    fireEvent.click(box("全园区"));
    fireEvent.click(box("A 座（全部）"));
    expect([box("全园区").checked, box("A 座（全部）").checked]).toEqual([false, true]);
    fireEvent.click(box("A 座低区"));
    expect([box("A 座（全部）").checked, box("A 座低区").checked]).toEqual([false, true]);
    fireEvent.click(box("A 座低区"));
    expect(box("全园区").checked).toBe(false);
  });
});

describe("a report that was a slip", () => {
  it("is taken back within ten seconds, by staff too, and begins nothing", async () => {
    report();
    fireEvent.click(screen.getByRole("checkbox", { name: "全园区" }));
    press("确认停电");
    await waitFor(() => expect(currentIncident.value).not.toBeNull());
    show("/", "/", NowScreen);
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(last(at)?.type).toBe("incident.withdrawn"));
    expect(currentIncident.value).toBeNull();
    expect(await screen.findByText("没有停电")).toBeTruthy();
  });
});

describe("people in danger", () => {
  it("have each their own list and numbers", async () => {
    show("/danger", "/danger", DangerScreen);
    const numbers = () =>
      within(screen.getByRole("region", { name: "先打电话" }))
        .getAllByRole("link")
        .map((link) => link.getAttribute("href"));
    expect(numbers()).toEqual(["tel:119", "tel:120"]);
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
});

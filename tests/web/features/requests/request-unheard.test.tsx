// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { myMatters } from "../../../../web/src/app/matters/matters";
import { notice } from "../../../../web/src/app/shell/notify";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { MattersScreen } from "../../../../web/src/features/matters/matters-screen";
import { DuringOutage } from "../../../../web/src/features/now/during-outage";
import { NewRequestScreen } from "../../../../web/src/features/requests/new-request-screen";
import { RequestScreen } from "../../../../web/src/features/requests/request-screen";
import { RequestsScreen } from "../../../../web/src/features/requests/requests-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show as draw } from "../../support/phone-screens";
import { begin, last, person, press } from "../../support/supervisor-phone";

const UNSEEN = "没网，别人还看不到这条。只有打电话能叫来人。";
const OWN = /你记的，还没人接/u;
const MACHINE = "医疗设备靠电：按这个来";
const [utility] = EDITION.contacts;
const leader = { ...utility, id: "duty-leader", duty: "leader", name: { "zh-Hans": "组长" }, routes: [] };
const item = { ...EDITION.lists[0]?.pages[0]?.items[0], id: "ask-them", customers: "battery" };
const asks = { ...EDITION.lists[0], id: "machines", pages: [{ name: null, items: [item] }] };
const machine = { ...EDITION.dangers[0], id: "machine", name: { "zh-Hans": "医疗设备快没电" }, list: "machines" };
const PLAN = {
  ...EDITION,
  contacts: [...EDITION.contacts, leader],
  lists: [...EDITION.lists, asks],
  dangers: [...EDITION.dangers, { ...machine, asset_kind: null, clock: null }],
} as unknown as typeof EDITION;
const NUMBER = "13800000009";

function show(...where: Parameters<typeof draw>) {
  cleanup();
  return draw(...where);
}
const calls = () => screen.queryAllByRole("link").filter((each) => each.getAttribute("href") === `tel:${NUMBER}`);
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
const form = () => show("/requests/new", "/requests/new", NewRequestScreen);

let at: Bench;
let incident = "";
beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff", PLAN, [person("pzhao", "赵大勇", { duties: ["leader"], numbers: [NUMBER] })]);
  incident = (await begin(at)).ref;
  await at.localRecord.syncNow();
});

const offline = async () => {
  at.browser.fate = () => "lost";
  await at.localRecord.syncNow();
};

async function asked(body: object = {}) {
  const { ref } = await at.localRecord.record({
    ...{ type: "request.opened", incident, body: { kind: "repair", ...body } },
  });
  return ref;
}

describe("a request that is taken down without a network", () => {
  it("is said to be seen by nobody", async () => {
    await offline();
    form();
    choose("报修");
    expect(calls()).toHaveLength(0);
    press("记下");
    await waitFor(() => expect(last(at)?.type).toBe("request.opened"));
    await waitFor(() => expect(notice.value?.text).toBe("记下了：报修。没网：这部手机连上以后，别人才看得到"));
  });

  it("says for what cannot wait whom to call, in the form and afterwards, until it is sent", async () => {
    await offline();
    form();
    choose("紧急求助");
    expect(screen.getByText(UNSEEN)).toBeTruthy();
    expect(calls()).toHaveLength(1);
    const ref = await asked({ kind: "urgent" });
    show("/requests", "/requests", RequestsScreen);
    expect(screen.getByText(UNSEEN)).toBeTruthy();
    show(`/requests/${ref}`, "/requests/:ref", RequestScreen);
    expect(screen.getByText(UNSEEN)).toBeTruthy();
    expect(calls()).toHaveLength(1);
    at.browser.fate = () => "through";
    await at.localRecord.syncNow();
    await waitFor(() => expect(screen.queryByText(UNSEEN)).toBeNull());
  });
});

describe("whoever took a request down", () => {
  it("has it, with the call that was promised, until somebody takes it", async () => {
    const ref = await asked({ call_back: new Date(Date.now() + 900_000).toISOString() });
    show("/", "/", DuringOutage);
    const card = await screen.findByRole("region", { name: "要办的" });
    const row = within(card).getByText(OWN).closest("a");
    expect(row?.getAttribute("href")).toBe(`/requests/${ref}`);
    show("/matters", "/matters", MattersScreen);
    expect(within(screen.getByRole("region", { name: "我的" })).getByText(OWN)).toBeTruthy();
    await at.localRecord.record({ type: "matter.given", incident, body: { matter: `request:${ref}`, to: "pzhao" } });
    await waitFor(() => expect(myMatters.value.filter(({ kind }) => kind === "request")).toEqual([]));
  });
});

describe("a request of whose equipment needs power", () => {
  it.each(["制氧机没电了", "老人吸氧", "Oxygen machine"])("leads to the card of that danger: %s", (words) => {
    form();
    choose("报修");
    expect(screen.queryByRole("link", { name: MACHINE })).toBeNull();
    fireEvent.input(screen.getByLabelText("出了什么事，要什么"), { target: { value: words } });
    const lead = screen.getByRole("link", { name: MACHINE });
    const [path = "", query] = (lead.getAttribute("href") ?? "").split("?");
    expect([path, query]).toEqual(["/danger", "kind=machine"]);
    show(`/danger?${query}`, "/danger", DangerScreen);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "医疗设备快没电" }).checked).toBe(true);
  });

  it("is offered the card for what is urgent, whatever is said, and once it is recorded", async () => {
    form();
    choose("紧急求助");
    expect(screen.getByRole("link", { name: MACHINE })).toBeTruthy();
    const ref = await asked({ kind: "urgent", what: "制氧机" });
    show(`/requests/${ref}`, "/requests/:ref", RequestScreen);
    expect(screen.getByRole("link", { name: MACHINE })).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { CustomersScreen } from "../../../../../web/src/features/desk/customers/customers-screen";
import { PeopleScreen } from "../../../../../web/src/features/desk/people/people-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { DEVICES, EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

atTheDesk();

const LINE = /^有人遇险：B 座 3 号梯.* 起 · \d\d:\d\d:\d\d/u;
const DUTY_WITH = /\S 周婷 · 23 分钟没消息/u;
const NOBODY = /还没人去 · \S/u;
const TWO = /^2 起有人遇险，最早：B 座 3 号梯/u;
const ANYBODY = /遇险/u;

describe("the desk's header", () => {
  it("says who is in danger where and since when, and leads to it", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    fireEvent.click(screen.getByRole("button", { name: LINE }));
    expect(await screen.findByRole("region", { name: "这条记录" })).toBeTruthy();
  });

  it("says it until they are safe", () => {
    const of = { device: "zhou000001", actor: "pzhou", incident: "li00000001.1", refs: ["zhou000001.1"] };
    const safe = entry({ ...of, n: 90, type: "entry.corrected", happenedAt: ago(0), body: { text: "", safe: true } });
    showScreen(DeskScreen, { entries: [...EVENING, safe] });
    expect(screen.queryByRole("button", { name: LINE })).toBeNull();
  });
});

const TAKEN = entry({
  ...{ device: "zhou000001", n: 60, actor: "pzhou", incident: "li00000001.1", type: "matter.taken" },
  ...{ happenedAt: ago(60), body: { matter: "danger:zhou000001.1" } },
});
/** Somebody silent for 23 minutes. */
const SILENT = DEVICES.map((each) => (each.id === "zhou000001" ? { ...each, last_heard_at: ago(23) } : each));
const WHO = /周婷 去了 · \d\d:\d\d · 23 分钟没消息/u;

describe("who has people in danger, and whether their phone was heard", () => {
  it("stands in the header and at what must be done", async () => {
    showScreen(DeskScreen, { entries: [...EVENING, TAKEN], devices: SILENT });
    await waitFor(() => expect(screen.getByRole("button", { name: LINE }).textContent).toMatch(WHO));
    expect(screen.getByRole("region", { name: "要办的" }).textContent).toMatch(WHO);
  });

  it("says that nobody has gone yet, and whose it is", async () => {
    showScreen(DeskScreen, { entries: EVENING, devices: SILENT });
    const line = screen.getByRole("button", { name: LINE });
    await waitFor(() => expect(line.textContent).toMatch(NOBODY));
    expect(screen.getByRole("region", { name: "要办的" }).textContent).toMatch(NOBODY);
  });

  it("names who does the duty that it falls to", async () => {
    const given = entry({
      ...{ device: "desk000001", n: 60, actor: "pwang", incident: "li00000001.1", type: "matter.given" },
      ...{ happenedAt: ago(60), body: { matter: "danger:zhou000001.1", duty: "safety" } },
    });
    showScreen(DeskScreen, { entries: [...EVENING, given], devices: SILENT });
    await waitFor(() => expect(screen.getByRole("region", { name: "要办的" }).textContent).toMatch(DUTY_WITH));
  });
});

const AGAIN = /设备停了，现在靠什么撑着？/u;
const BOTTLE = /\d\d:\d\d 换了氧气瓶/u;
const HEAD = /^有人遇险：.* 起 · \d\d:\d\d:\d\d/u;

describe("equipment that stopped", () => {
  const [first, ...others] = PLAN.lists;
  const items = first?.pages[0]?.items.map((each) => ({ ...each, customers: "battery" as const })) ?? [];
  const danger = {
    id: "machine",
    name: { "zh-Hans": "设备快没电" },
    contacts: [],
    list: "first",
    scripts: [],
    clock: null,
  };
  const plan = {
    ...PLAN,
    lists: [{ ...first, pages: [{ name: null, items }] }, ...others] as typeof PLAN.lists,
    dangers: [{ ...danger, asset_kind: null }],
  };
  const at = (n: number, minutes: number, type: string, body: Record<string, unknown>) =>
    entry({
      ...{ device: "zhao000001", actor: "pzhao", incident: "li00000001.1", n, type, body },
      happenedAt: ago(minutes),
    });
  const told = [
    ...EVENING.filter(({ action }) => !action?.body["people_in_danger"]),
    at(61, 50, "incident.opened", {
      ...{ kind: "outage", cause: "unknown", areas: ["tower-b"], since: null, edition: null },
      people_in_danger: {
        ...{ place: "1501", danger: "machine", customer: "c-deng", area: "tower-b" },
        lasts_until: new Date(ago(50) / 1000).toISOString(),
      },
    }),
    at(62, 40, "customer.checked", { customer: "c-deng", result: "well", power: "bottle" }),
  ];
  const again = [
    at(63, 39, "supply.returned", { areas: ["tower-b"] }),
    at(64, 5, "supply.lost", { areas: ["tower-b"] }),
  ];

  it.each([
    ["is told what keeps them going", told, BOTTLE],
    ["asks anew once power that was steady went again", [...told, ...again], AGAIN],
  ] as const)("%s", (_, entries, words) => {
    showScreen(DeskScreen, { plan, entries });
    const line = screen.getByRole("button", { name: HEAD }).textContent;
    expect(line).toMatch(words);
    expect(line).not.toContain("设备快没电");
    expect(screen.getByRole("region", { name: "要办的" }).textContent).not.toContain("设备快没电");
  });
});

describe("the other screens of the desk", () => {
  it.each([CustomersScreen, PeopleScreen])(
    "say who is in danger, who has it, and lead to the outage",
    async (Screen) => {
      showScreen(Screen, { entries: [...EVENING, TAKEN], devices: SILENT }, "/desk/people");
      const strip = screen.getByRole("link", { name: LINE });
      await waitFor(() => expect(strip.textContent).toMatch(WHO));
      expect(strip.getAttribute("href")).toBe("/desk?incident=li00000001.1");
    },
  );

  it("say how many they are, and the first of them", () => {
    const second = entry({
      ...{ device: "zhao000001", n: 60, actor: "pzhao", type: "incident.opened", happenedAt: ago(20) },
      ...{ receivedAt: ago(1), incident: "li00000001.1" },
      body: {
        ...{ kind: "outage", cause: "unknown", areas: [], since: null, edition: null },
        people_in_danger: { place: "地库", count: 2 },
      },
    });
    showScreen(CustomersScreen, { entries: [...EVENING, second] }, "/desk/customers");
    expect(screen.getByRole("link", { name: TWO })).toBeTruthy();
  });

  it("say nothing where nobody is in danger", () => {
    showScreen(CustomersScreen, {}, "/desk/customers");
    expect(screen.queryByRole("link", { name: ANYBODY })).toBeNull();
  });

  it("say nothing twice on that of the outage", () => {
    showScreen(DeskScreen, { entries: EVENING });
    expect(screen.queryByRole("link", { name: LINE })).toBeNull();
  });
});

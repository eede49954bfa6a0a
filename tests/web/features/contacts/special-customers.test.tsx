// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { NextStep } from "../../../../web/src/features/now/next/next-step";
import { PLAN } from "../../support/phone-plan";
import { bench, open, show } from "../../support/phone-screens";

const CALL = /打给罗秀英/u;
const NEXT = /打给贺桂芳/u;

/** A plan whose first step asks to call those on medical equipment. */
const [first, ...others] = PLAN.lists;
const asking = first && {
  ...first,
  pages: first.pages.map(({ items, ...page }) => ({
    ...page,
    items: items.map((item, index) => (index === 0 ? { ...item, customers: "battery" as const } : item)),
  })),
};

function Now() {
  const next = nextStep();
  return next && <NextStep next={next} />;
}

/** Of whom no more is known. */
const PLAIN = { numbers: [], need: "", agreed_help: "", helper: null, check_every: null, consent: true };

describe("special customers", () => {
  it("are named in the step that asks to call them, where it is dark, until they are reached", async () => {
    const at = await bench("supervisor", { ...PLAN, lists: asking ? [asking, ...others] : [] });
    const customer = { ...PLAIN, numbers: ["028-5550-0221"], check_every: 60 };
    at.world.server.customers = [
      { ...customer, id: "c-2", name: "罗秀英", area: "tower-b", battery_hours: 1 },
      { ...customer, id: "c-3", name: "贺桂芳", area: null, battery_hours: 3 },
      { ...customer, id: "c-1", name: "戴敏", area: "tower-b", battery_hours: null },
      { ...customer, id: "c-4", name: "顾长林", area: "tower-a", battery_hours: 1 },
    ];
    await at.localRecord.syncNow();
    const { ref } = await at.localRecord.record({
      ...{ type: "incident.opened", incident: "self" },
      body: { ...open, areas: ["tower-b"] },
    });
    await at.localRecord.record({ type: "duty.taken", incident: ref, body: { duty: "liaison", person: "plimin" } });
    show("/lists/first", "/lists/:list", ListScreen);
    const named = within(screen.getByRole("list", { name: "特殊客户" })).getAllByRole("listitem");
    expect(named.map((row) => row.querySelector("a")?.textContent?.slice(0, 3))).toEqual(["罗秀英", "贺桂芳"]);
    show("/", "/", Now);
    expect(screen.getByRole("link", { name: CALL })).toBeTruthy();
    const body = { contact: "c-2", channel: "phone", outcome: "reached" };
    await at.localRecord.record({ type: "contact.tried", incident: ref, body });
    expect(await screen.findByRole("link", { name: NEXT })).toBeTruthy();
  });

  it("stand with those whose device ends first on top, each with what was agreed", async () => {
    const at = await bench("supervisor");
    const customer = { area: "tower-b", numbers: ["028-5550-0221"], helper: null, check_every: 60, consent: true };
    at.world.server.customers = [
      { ...customer, id: "c-1", name: "戴敏", need: "孕 36 周", agreed_help: "打电话问", battery_hours: null },
      { ...customer, id: "c-2", name: "罗秀英", need: "呼吸机", agreed_help: "一停电先打", battery_hours: 3 },
      { ...customer, id: "c-3", name: "贺桂芳", need: "腹膜透析", agreed_help: "听医院的", battery_hours: 1 },
    ];
    await at.localRecord.syncNow();
    show("/contacts", "/contacts", ContactsScreen);
    const all = within(screen.getByRole("region", { name: "特殊客户" }));
    const rows = all.getAllByRole("listitem").map((row) => row.textContent ?? "");
    expect(all.getByRole("link", { name: "记一位特殊客户" })).toBeTruthy();
    expect(rows.map((row) => ["贺桂芳", "罗秀英", "戴敏"].find((name) => row.includes(name)))).toEqual([
      "贺桂芳",
      "罗秀英",
      "戴敏",
    ]);
    expect(rows[0]).toContain("设备能撑 1 小时");
    show("/contacts/c-2", "/contacts/:contact", ContactScreen);
    expect(screen.getByText("一停电先打")).toBeTruthy();
  });

  it("who calls: what they need, until when it lasts, what was agreed, who helps, how often to ask, how they are", async () => {
    const at = await bench("supervisor", PLAN, [
      { id: "phe", name: "何小梅", pinyin: "", initials: "", numbers: ["13900000001"], duties: [], deputy_of: [] },
    ]);
    const customer = {
      ...{ id: "c-1", name: "罗秀英", area: "tower-a", place: "1803", need: "在家吸氧", device: "制氧机" },
      ...{
        battery_hours: 2,
        numbers: ["028-5550-0221"],
        agreed_help: "送氧气瓶上楼",
        agreed_by: "周丽敏",
        helper: "phe",
      },
      ...{ check_every: 30, consent: true },
    };
    at.world.server.customers = [customer];
    await at.localRecord.syncNow();
    show("/contacts/c-1", "/contacts/:contact", ContactScreen);
    const card = () => [...document.querySelectorAll("dl > div")].map((row) => row.textContent ?? "");
    expect(card()).toEqual([
      ...["需要什么在家吸氧", "要用电的设备制氧机 · 设备能撑 2 小时", "约好怎么帮送氧气瓶上楼周丽敏约的"],
      ...["谁去帮何小梅", "多久问一次每 30 分钟问一次"].map((each) => expect.stringContaining(each.slice(0, 4))),
    ]);
    expect(screen.getByRole("link", { name: "拨打何小梅 13900000001" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "人怎么样？" })).toBeNull();
    const since = new Date(Date.now() - 30 * 60_000).toISOString();
    const { ref } = await at.localRecord.record({
      ...{ type: "incident.opened", incident: "self", body: { ...open, areas: ["tower-a"], since } },
    });
    await waitFor(() => expect(card()[1]).toContain("停电后设备大约撑到"));
    expect(screen.getByText("这次还没人问过")).toBeTruthy();
    await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: ["tower-a"] } });
    // What feeds the building is not yet in the flat: somebody asks.
    expect(await screen.findByText("外面有电了：先问家里有没有电，有才点“平安”")).toBeTruthy();
    expect(card()[1]).toContain("停电后设备大约撑到");
    fireEvent.click(screen.getByRole("button", { name: "平安" }));
    await waitFor(() => expect(card()[1]).not.toContain("停电后"));
    expect(screen.queryByText("外面有电了：先问家里有没有电，有才点“平安”")).toBeNull();
  });

  it("stand with those first where it is dark", async () => {
    const at = await bench("supervisor");
    at.world.server.customers = [
      { ...PLAIN, id: "c-1", name: "戴敏", area: "tower-b", battery_hours: 1 },
      { ...PLAIN, id: "c-2", name: "罗秀英", area: "tower-a", battery_hours: null },
    ];
    await at.localRecord.syncNow();
    const body = { ...open, areas: ["tower-a"] };
    await at.localRecord.record({ type: "incident.opened", incident: "self", body });
    show("/contacts", "/contacts", ContactsScreen);
    const all = within(screen.getByRole("region", { name: "特殊客户" })).getAllByRole("listitem");
    expect(all.map((row) => row.textContent?.slice(0, 2))).toEqual(["罗秀", "戴敏"]);
  });

  it("stand with what keeps them going now, and no more with how long their own device would", async () => {
    const at = await bench("supervisor");
    at.world.server.customers = [{ ...PLAIN, id: "c-1", name: "戴敏", area: "tower-a", battery_hours: 1 }];
    await at.localRecord.syncNow();
    const body = { ...open, areas: ["tower-a"] };
    const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body });
    const row = () => {
      cleanup();
      show("/contacts", "/contacts", ContactsScreen);
      return within(screen.getByRole("region", { name: "特殊客户" })).getByRole("listitem").textContent;
    };
    expect(row()).toContain("设备能撑 1 小时");
    for (const [power, words] of [
      ["bottle", "换了氧气瓶"],
      ["taken", "已送医"],
    ]) {
      const look = { customer: "c-1", result: "well", power };
      await at.localRecord.record({ type: "customer.checked", incident: ref, body: look });
      expect(row()).toContain(words);
      expect(row()).not.toContain("设备能撑");
    }
  });

  it("whose helper is away are led to the deputy, first, and so is who looks at the helper's own page", async () => {
    const person = { pinyin: "", initials: "", duties: [], deputy_of: [] };
    const until = Date.now() * 1000 + 3 * 86_400_000_000;
    const at = await bench("supervisor", PLAN, [
      { ...person, id: "plin", name: "林晓雨", numbers: ["13900000001"], away_until: until },
      { ...person, id: "pzhou", name: "周敏", numbers: ["13900000002"], deputy_of: ["plin"] },
    ]);
    at.world.server.customers = [
      { ...PLAIN, id: "c-1", name: "王秀兰", area: "tower-a", helper: "plin", battery_hours: null },
    ];
    await at.localRecord.syncNow();
    show("/contacts/c-1", "/contacts/:contact", ContactScreen);
    const rows = () => within(screen.getByRole("list", { name: "谁去帮" })).getAllByRole("listitem");
    expect(rows().map((row) => row.textContent?.slice(0, 3))).toEqual(["周敏代", "林晓雨"]);
    expect(rows()[0]?.textContent).toContain("代林晓雨");
    expect(rows()[1]?.textContent).toContain("外出到");
    expect(screen.getByRole("link", { name: "拨打周敏 13900000002" })).toBeTruthy();
    show("/contacts/plin", "/contacts/:contact", ContactScreen);
    const instead = within(screen.getByRole("region", { name: "不在就找" })).getAllByRole("listitem");
    expect(instead.map((row) => row.querySelector("a")?.getAttribute("href"))).toEqual(["/contacts/pzhou"]);
  });

  it("lead to help where they are, once they need it", async () => {
    const at = await bench("supervisor", PLAN);
    const luo = { ...PLAIN, id: "c-2", name: "罗秀英", area: "tower-b", check_every: 60, battery_hours: 1 };
    at.world.server.customers = [luo];
    await at.localRecord.syncNow();
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    show("/contacts/c-2", "/contacts/:contact", ContactScreen);
    const needs = await screen.findByRole("button", { name: "要帮忙" });
    expect(screen.queryByRole("link", { name: "叫支援过去" })).toBeNull();
    fireEvent.click(needs);
    const link = await screen.findByRole("link", { name: "叫支援过去" });
    expect(link.getAttribute("href")).toBe("/help?area=tower-b");
  });
});

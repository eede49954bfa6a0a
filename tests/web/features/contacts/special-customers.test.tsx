// @vitest-environment happy-dom
import { screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { NextStep } from "../../../../web/src/features/now/next-step";
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

describe("special customers", () => {
  it("are named in the step that asks to call them, where it is dark, until they are reached", async () => {
    const at = await bench("supervisor", { ...PLAN, lists: asking ? [asking, ...others] : [] });
    const customer = {
      numbers: ["028-5550-0221"],
      helper: null,
      check_every: 60,
      consent: true,
      need: "",
      agreed_help: "",
    };
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
    expect(rows.pop()).toBe("记一位特殊客户");
    expect(rows.map((row) => ["贺桂芳", "罗秀英", "戴敏"].find((name) => row.includes(name)))).toEqual([
      "贺桂芳",
      "罗秀英",
      "戴敏",
    ]);
    expect(rows[0]).toContain("设备能撑 1 小时");
    show("/contacts/c-2", "/contacts/:contact", ContactScreen);
    expect(screen.getByText("一停电先打")).toBeTruthy();
  });
});

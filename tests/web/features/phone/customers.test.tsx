// @vitest-environment happy-dom
import { screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { bench, show } from "./bench";

describe("special customers", () => {
  it("stand with those whose device ends first on top, each with what was agreed", async () => {
    const at = await bench("supervisor");
    const customer = { area: "tower-b", numbers: ["028-5550-0221"], helper: null, check_every: 60, consent: true };
    at.world.server.customers = [
      { ...customer, id: "c-1", name: "戴敏", need: "孕 36 周", agreed_help: "打电话问", battery_hours: null },
      { ...customer, id: "c-2", name: "罗秀英", need: "呼吸机", agreed_help: "一停电先打", battery_hours: 3 },
      { ...customer, id: "c-3", name: "贺桂芳", need: "腹膜透析", agreed_help: "听医院的", battery_hours: 1 },
    ];
    await at.lamp.syncNow();
    show("/contacts", "/contacts", ContactsScreen);
    const all = within(screen.getByRole("region", { name: "特殊客户" }));
    const rows = all.getAllByRole("listitem").map((row) => row.textContent ?? "");
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

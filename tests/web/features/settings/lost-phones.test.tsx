// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { SettingsScreen } from "../../../../web/src/features/settings/settings-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, show } from "../../support/phone-screens";

const BLOCK = "手机丢了：停用它";
const CALL_THE_LEADER = /马上打给组长/u;
const CALL = "手机丢了：打电话停用";
const [utility] = PLAN.contacts;
const routes = [{ kind: "phone", name: { "zh-Hans": "手机" }, value: "13900001111" }];
const leader = { ...utility, id: "duty-leader", name: { "zh-Hans": "组长" }, duty: "leader", routes };
const LED = { ...PLAN, contacts: [utility, leader] } as unknown as typeof PLAN;

const address = (name: string) => screen.queryByRole("link", { name })?.getAttribute("href");

afterEach(() => {
  dispatchEvent(new Event("online"));
  cleanup();
});

it("leads a supervisor straight to the phones, of which one may be lost", async () => {
  await bench("supervisor", LED);
  show("/settings", "/settings", SettingsScreen);
  expect([address(BLOCK), address(CALL)]).toEqual(["/desk/devices", undefined]);
});

it.each([
  ["staff", "online"],
  ["staff", "offline"],
  ["supervisor", "offline"],
])("tells %s, %s, whom to call", async (role, line) => {
  await bench(role, LED);
  dispatchEvent(new Event(line));
  show("/settings", "/settings", SettingsScreen);
  expect([address(BLOCK), address(CALL)]).toEqual([undefined, "/settings?lost"]);
  cleanup();
  show("/settings?lost", "/settings", SettingsScreen);
  const sheet = within(screen.getByRole("dialog", { hidden: true }));
  expect(sheet.getByText(CALL_THE_LEADER)).toBeTruthy();
  expect(document.querySelector('a[href="tel:13900001111"]')).not.toBeNull();
});

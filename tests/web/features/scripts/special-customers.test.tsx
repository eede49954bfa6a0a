// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import "../../../../web/src/app/apart/desk-words";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { NoticesPanel } from "../../../../web/src/features/desk/notices/notices-panel";
import { deskScene } from "../../../../web/src/features/desk/shell/desk-state";
import { ScriptsScreen } from "../../../../web/src/features/scripts/scripts-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, show } from "../../support/phone-screens";
import { begin } from "../../support/supervisor-phone";

const [audience] = PLAN.audiences;
const special = {
  ...{ ...audience, id: "special", name: { "zh-Hans": "特殊客户和家属" } },
  every: { ...audience?.every, id: "special-check" },
};
const EDITION = { ...PLAN, audiences: [special] } as Edition;
const customer = (id: string) => ({
  ...{ id, name: id, area: "tower-b", place: id, need: "制氧机", device: "", battery_hours: 2, numbers: [] },
  ...{ helper: null, consent: true, agreed_help: "", agreed_by: "", check_every: null },
});

it("who are told stay to be told until each of them was asked", async () => {
  localStorage.clear();
  const at = await bench("supervisor", EDITION);
  at.world.server.customers = [customer("c-one"), customer("c-two")];
  await at.localRecord.syncNow();
  const { ref: incident } = await begin(at, { areas: ["tower-b"] });
  await at.localRecord.record({
    ...{ type: "notice.given", incident, body: { audience: "special", channel: "sms", script: null, facts: {} } },
  });
  show("/scripts", "/scripts", ScriptsScreen);
  const left = await screen.findByRole("region", { name: "还有 1 类人要告诉" });
  const lead = within(left).getByText("说了；还有 2 位没人问过").closest("a");
  expect(lead?.getAttribute("href")).toBe("/customers");
  const ask = (id: string) =>
    at.localRecord.record({ type: "customer.checked", incident, body: { customer: id, result: "well" } });
  await ask("c-one");
  await waitFor(() => expect(screen.getByText("说了；还有 1 位没人问过")).toBeTruthy());
  cleanup();
  show("/desk", "/desk", () => deskScene.value && <NoticesPanel scene={deskScene.value} />);
  const told = await screen.findByText("说了；还有 1 位没人问过");
  expect(told.closest("a")?.getAttribute("href")).toBe("/customers");
  expect(screen.getByText("还有 1 类人要告诉")).toBeTruthy();
  cleanup();
  show("/scripts", "/scripts", ScriptsScreen);
  await ask("c-two");
  await waitFor(() => expect(screen.getByRole("region", { name: "都告诉过了" })).toBeTruthy());
});

it("a phone that is not told of all of them does not say that everybody was told", async () => {
  localStorage.clear();
  const at = await bench("staff", EDITION);
  const { ref: incident } = await begin(at, { areas: ["tower-b"] });
  await at.localRecord.record({
    ...{ type: "notice.given", incident, body: { audience: "special", channel: "sms", script: null, facts: {} } },
  });
  show("/scripts", "/scripts", ScriptsScreen);
  const told = await screen.findByRole("region", { name: "别的都告诉过了，特殊客户看不全" });
  expect(screen.queryByText("都告诉过了")).toBeNull();
  const lead = within(told).getByText("这部手机看不到特殊客户名单，问", { exact: false }).closest("a");
  expect(lead?.getAttribute("href")).toBe("/customers");
  expect(lead?.textContent).toContain("短信说过");
  cleanup();
  show("/desk", "/desk", () => deskScene.value && <NoticesPanel scene={deskScene.value} />);
  expect(await screen.findByText("别的都告诉过了，特殊客户看不全")).toBeTruthy();
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { currentIncident } from "../../../../web/src/app/record/store";
import { notice } from "../../../../web/src/app/shell/notify";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { person, press } from "../../support/supervisor-phone";

const UNHEARD = "没网：先记在这台手机上，别人还不知道。只有打电话、发短信能告诉他们。";
const [utility] = EDITION.contacts;
const leader = { ...utility, id: "duty-leader", duty: "leader", name: { "zh-Hans": "组长" }, routes: [] };
const PLAN = { ...EDITION, contacts: [...EDITION.contacts, leader] } as typeof EDITION;
const NUMBER = "13800000009";
const hrefs = (scheme: string) =>
  screen
    .queryAllByRole("link")
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => href.startsWith(`${scheme}:${NUMBER}`));

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff", PLAN, [person("pzhao", "赵大勇", { duties: ["leader"], numbers: [NUMBER] })]);
});

async function offline() {
  at.browser.fate = () => "lost";
  await at.localRecord.syncNow();
}

it("says without a network that nobody knows of it, before and after, with whom to call and write to", async () => {
  await offline();
  show("/report", "/report", ReportScreen);
  expect(screen.getByText(UNHEARD)).toBeTruthy();
  expect(hrefs("tel")).toHaveLength(1);
  expect(hrefs("sms")).toHaveLength(1);
  press("确认停电");
  const asked = await screen.findByRole("dialog", { name: "哪里停了？点一下就记下", hidden: true });
  fireEvent.click(asked.querySelector("button") as HTMLElement);
  await waitFor(() => expect(currentIncident.value).not.toBeNull());
  await waitFor(() => expect(notice.value?.text).toBe("没网：先记在这台手机上，别人还不知道"));
  cleanup();
  show("/", "/", NowScreen);
  expect(await screen.findByText(UNHEARD)).toBeTruthy();
  expect(hrefs("tel").length).toBeGreaterThan(0);
  at.browser.fate = () => "through";
  await at.localRecord.syncNow();
  await waitFor(() => expect(screen.queryByText(UNHEARD)).toBeNull());
});

it("says nothing of it while the server answers", () => {
  show("/report", "/report", ReportScreen);
  expect(screen.queryByText(UNHEARD)).toBeNull();
  press("确认停电");
  expect(screen.getByRole("dialog", { name: "哪里停了？点一下就报出去", hidden: true })).toBeTruthy();
});

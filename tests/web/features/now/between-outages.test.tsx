// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { whenMs } from "../../../../web/src/app/words/words";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, bench, show } from "../../support/phone-screens";

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const last = ({ localRecord }: Bench) => localRecord.entries().at(-1)?.action;

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
describe("quiet times", () => {
  it("says what this phone holds and offers the two big buttons", async () => {
    show("/", "/", NowScreen);
    expect(screen.getByText("没有停电")).toBeTruthy();
    expect(await screen.findByText("预案第 7 版，全部存在本机")).toBeTruthy();
    expect(screen.getByRole("link", { name: "报告停电" }).getAttribute("href")).toBe("/report");
    expect(screen.getByRole("link", { name: "有人被困或有危险" }).getAttribute("href")).toBe("/danger");
  });

  it("dates its headline while no network says whether that still holds", async () => {
    at.browser.fate = () => "lost";
    await at.localRecord.syncNow();
    show("/", "/", NowScreen);
    const headline = () => screen.getByRole("heading", { level: 1 }).textContent;
    const time = whenMs(at.localRecord.status().lastSyncedAt ?? 0);
    await waitFor(() => expect(headline()).toBe(`没网。${time} 时没有停电`));
    at.browser.fate = () => "through";
    await at.localRecord.syncNow();
    await waitFor(() => expect(headline()).toBe("没有停电"));
  });

  it("opens an outage without a network and without typing", async () => {
    at.browser.fate = () => "lost";
    show("/report", "/report", ReportScreen);
    fireEvent.click(screen.getByRole("checkbox", { name: "A 座" }));
    press("确认停电");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "incident.opened", body: { areas: ["tower-a"], cause: "unknown" } }),
    );
  });
});

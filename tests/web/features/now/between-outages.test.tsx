// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
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

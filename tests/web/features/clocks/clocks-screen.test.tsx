// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { ClocksScreen } from "../../../../web/src/features/clocks/clocks-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, last, night, press } from "../../support/supervisor-phone";

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("what runs out", () => {
  it("stands on Now with what to do at its limit", async () => {
    await begin(at, { areas: ["tower-a"] });
    show("/", "/", NowScreen);
    const clocks = await screen.findByRole("region", { name: "正在计时" });
    expect(within(clocks).getByText("warn")).toBeTruthy();
    expect(within(clocks).getByRole("link", { name: "全部 2 个倒计时" }).getAttribute("href")).toBe("/clocks");
  });

  it("is started over and stopped by hand, and runs on when that is taken back", async () => {
    await begin(at, { areas: ["tower-a"] });
    show("/clocks", "/clocks", ClocksScreen);
    const lights = screen.getByRole("region", { name: "lights" });
    fireEvent.click(within(lights).getByRole("button", { name: "重新计时" }));
    await waitFor(() => expect(last(at)).toMatchObject({ type: "clock.reset", body: { clock: "lights" } }));
    fireEvent.click(within(lights).getByRole("button", { name: "不用计了" }));
    await waitFor(() => expect(screen.getAllByText("停止计时：lights")).not.toHaveLength(0));
    expect(screen.queryByRole("region", { name: "lights" })).toBeNull();
    press("撤回");
    expect(await screen.findByRole("region", { name: "lights" })).toBeTruthy();
  });

  it("is started by hand where nothing started it", async () => {
    await begin(at);
    show("/clocks", "/clocks", ClocksScreen);
    press("开始计时：fuel · set");
    await waitFor(() => expect(last(at)?.body).toEqual({ clock: "fuel", area: "site", asset: "set" }));
    expect(await screen.findByRole("region", { name: "fuel · set" })).toBeTruthy();
  });
});

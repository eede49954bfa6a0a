// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });

describe("a script", () => {
  it("goes nowhere while a blank is open", async () => {
    await begin();
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByRole("link", { name: "把空格填上" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "复制" })).toBeNull();
  });

  it("opens a message with its text once the facts are known", async () => {
    const { ref } = await begin();
    const body = { areas: ["tower-a"], expected_back: "2026-11-25T23:30:00.000+08:00" };
    await at.localRecord.record({ type: "facts.changed", incident: ref, body });
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    const href = screen.getByRole("link", { name: "发短信" }).getAttribute("href") ?? "";
    expect(decodeURIComponent(href)).toContain("A 座停电");
  });

  it("leads to the facts first once a time in it has passed, as the strip says", async () => {
    const { ref } = await begin();
    const body = { areas: ["tower-a"], expected_back: "2020-11-25T23:30:00.000+08:00" };
    await at.localRecord.record({ type: "facts.changed", incident: ref, body });
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    const main = document.querySelector(".bar .press");
    expect(main?.textContent).toBe("改情况");
    expect(main?.getAttribute("href")).toBe("/facts");
    expect(screen.getByRole("link", { name: "发短信" })).toBeTruthy();
    expect(screen.getByText("说好 11月25日 23:30 恢复，已过")).toBeTruthy();
  });
});

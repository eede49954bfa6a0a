// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });

describe("the status bar", () => {
  it("counts what waits and says that the network is gone", async () => {
    await begin();
    await at.localRecord.syncNow();
    show("/", "/", NowScreen);
    expect(await screen.findByText("已连上")).toBeTruthy();
    at.browser.fate = () => "lost";
    await at.localRecord.record({ type: "note.written", body: { text: "灯亮" } });
    await at.localRecord.syncNow();
    expect(await screen.findByText("断网 · 1 条待传")).toBeTruthy();
  });
});

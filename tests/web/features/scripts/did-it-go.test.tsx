// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { notices } from "../../../../web/src/app/calls/communications";
import { notice } from "../../../../web/src/app/shell/notify";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { EDITION } from "../../core/told";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies } from "../../support/supervisor-phone";

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor", EDITION);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, areas: ["tower-a"] } });
});
const send = (address: string) => {
  show(address, "/scripts/:script", ScriptScreen);
  const link = screen.getByRole("link", { name: "发短信" });
  // The document has no messages to go to.
  link.addEventListener("click", (event) => event.preventDefault());
  fireEvent.click(link);
};
const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

describe("after a message", () => {
  it("one tap says that it went, to whom it was meant for", async () => {
    send("/scripts/first?channel=sms&audience=a");
    await press("发出去了");
    await waitFor(() =>
      expect(bodies(at, "notice.given")).toMatchObject([{ audience: "a", channel: "sms", script: "first" }]),
    );
    expect(screen.queryByRole("region", { name: "发出去了吗？" })).toBeNull();
    expect(notices.value.has("a")).toBe(true);
    notice.value?.action?.onPress();
    await waitFor(() => expect(notices.value.has("a")).toBe(false));
  });

  it("is asked again after the phone was killed meanwhile, for an hour", async () => {
    send("/scripts/first?channel=sms&audience=a");
    await screen.findByRole("region", { name: "发出去了吗？" });
    vi.resetModules();
    const { isSentOut } = await import("../../../../web/src/features/scripts/sent");
    const out = { script: "first", channel: "sms" };
    expect(isSentOut("plimin", out)).toBe(true);
    expect(isSentOut("pother", out)).toBe(false);
    expect(isSentOut("plimin", { ...out, channel: "wechat" })).toBe(false);
    vi.setSystemTime(Date.now() + 3_600_001);
    expect(isSentOut("plimin", out)).toBe(false);
    vi.useRealTimers();
  });

  it("one tap says that it did not, and nothing is recorded", async () => {
    send("/scripts/first?channel=sms&audience=a");
    await press("没发");
    await waitFor(() => expect(screen.queryByRole("region", { name: "发出去了吗？" })).toBeNull());
    expect(bodies(at, "notice.given")).toEqual([]);
  });

  it("one tap says to whom, where nobody was named before", async () => {
    send("/scripts/first?channel=sms");
    await press("发给all了");
    await waitFor(() => expect(bodies(at, "notice.given")).toMatchObject([{ audience: "all" }]));
  });
});

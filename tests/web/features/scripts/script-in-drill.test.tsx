// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall } from "../../../../web/src/app/calls/pending-call";
import { copyOut, textHref } from "../../../../web/src/app/device/platform";
import { FactsScreen } from "../../../../web/src/features/scripts/facts-screen";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

/** Leaves the screen and goes to another. */
const go: typeof show = (...where) => {
  cleanup();
  return show(...where);
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
let at: Bench;
beforeEach(async () => {
  forgetPendingCall();
  at = await bench("supervisor");
});
const begin = (more: Record<string, unknown> = {}, drill = false) =>
  at.localRecord.record({ type: "incident.opened", incident: "self", drill, body: { ...open, ...more } });
const bodies = (type: string) =>
  at.localRecord.entries().flatMap(({ action }) => (action?.type === type ? [action.body] : []));

describe("in a drill", () => {
  it("nothing leaves the phone, and what was practised is marked as a drill", async () => {
    await begin({ areas: ["tower-b"] }, true);
    go("/facts", "/facts", FactsScreen);
    fireEvent.click(within(screen.getByRole("group", { name: "预计恢复" })).getByRole("radio", { name: "1 小时后" }));
    press("记下新情况");
    await waitFor(() => expect(bodies("facts.changed")).toHaveLength(1));
    go("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByText("演练中，什么都不真发", { exact: false })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "复制" })).toBeNull();
    expect(screen.queryByRole("link", { name: "发短信" })).toBeNull();
    press("记：已告诉B 座住户");
    const given = () => at.localRecord.entries().find(({ action }) => action?.type === "notice.given")?.action;
    await waitFor(() => expect(given()).toMatchObject({ drill: true, body: { audience: "b", channel: "sms" } }));
  });

  it("neither a message nor a copy gets out", async () => {
    expect(textHref("028-5550-0111", "a", { drill: true })).toBeNull();
    expect(textHref("028-5550-0111", "a", { drill: false }, "Android")).toBe("sms:02855500111?body=a");
    expect(await copyOut("a", { drill: true })).toBe(false);
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall } from "../../../../web/src/app/calls/pending-call";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { ScriptsScreen } from "../../../../web/src/features/scripts/scripts-screen";
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

describe("scripts", () => {
  it("say who is still to be told, and what the others have heard", async () => {
    await begin({ areas: ["tower-b"] });
    go("/scripts", "/scripts", ScriptsScreen);
    const left = screen.getByRole("region", { name: "还有 1 类人要告诉" });
    const href = within(left).getAllByRole("link")[0]?.getAttribute("href");
    expect(href).toBe("/scripts/notice?channel=sms&audience=b");
    go(href ?? "", "/scripts/:script", ScriptScreen);
    press("记：已告诉B 座住户");
    await waitFor(() => expect(bodies("notice.given")[0]).toMatchObject({ script: "notice" }));
    expect(bodies("notice.given")[0]?.["facts"]).toMatchObject({ areas: ["tower-b"] });
    go("/scripts", "/scripts", ScriptsScreen);
    expect(screen.getByText("短信说过", { exact: false })).toBeTruthy();
    expect(screen.queryByText("还没告诉")).toBeNull();
  });

  it("are found by a word", () => {
    go("/scripts", "/scripts", ScriptsScreen);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "告知" } });
    expect(screen.getByRole("region", { name: "找到 1 段" })).toBeTruthy();
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "没有这个" } });
    expect(screen.getByText("没找到，换个写法试试")).toBeTruthy();
  });

  it("are shown to a customer only where no blank is open", async () => {
    await begin();
    go("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByRole("button", { name: "大字念" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "给客户看" })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { callBackHref } from "../../../../web/src/app/requests/call-back-href";
import { NewRequestScreen } from "../../../../web/src/features/requests/new-request-screen";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin } from "../../support/supervisor-phone";

const NEW = "/requests/new";
const WRITE_DOWN = "记下来，回电话";
const said = { texts: [{ channel: "voice", text: { "zh-Hans": "您说，我听着。" } }], blanks: [], to_customers: true };
const script = (id: string, purpose: string) => ({ ...said, id, purpose, name: { "zh-Hans": id } });
const PLAN = { ...EDITION, scripts: [script("angry", "angry"), script("lift", "lift_calm")] };

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff", PLAN as unknown as typeof EDITION);
});

const open = (path: string) => {
  cleanup();
  show(path, NEW, NewRequestScreen);
};
const checked = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name }).checked;
const callerIsOpen = () => screen.getByLabelText("号码").closest("details")?.open;

describe("a request that somebody was promised a call for", () => {
  it("opens with what is known, and where to call stands open", async () => {
    await begin(at);
    open(callBackHref({ kind: "complaint", area: "tower-b", channel: "phone" }));
    expect([checked("投诉"), checked("B 座"), callerIsOpen()]).toEqual([true, true, true]);
    open(NEW);
    expect([checked("投诉"), checked("B 座"), callerIsOpen()]).toEqual([false, false, false]);
  });

  it("takes nothing from an address that it does not know", async () => {
    await begin(at);
    open(`${NEW}?kind=nothing&area=nowhere&channel=bird`);
    expect(screen.getAllByRole<HTMLInputElement>("radio").some((each) => each.checked)).toBe(false);
  });

  it("is one tap from what is said to an angry customer, while an outage is on", async () => {
    const angry = () => {
      cleanup();
      show("/scripts/angry", "/scripts/:script", ScriptScreen);
      return screen.queryByRole("link", { name: WRITE_DOWN })?.getAttribute("href");
    };
    expect(angry()).toBeUndefined();
    await begin(at);
    expect(angry()).toBe(`${NEW}?kind=complaint&channel=phone&back=1`);
    cleanup();
    show("/scripts/lift", "/scripts/:script", ScriptScreen);
    expect(screen.queryByRole("link", { name: WRITE_DOWN })).toBeNull();
  });
});

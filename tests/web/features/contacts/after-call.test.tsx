// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall, notedCall, restorePendingCall } from "../../../../web/src/app/calls/pending-call";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

/** Leaves the screen and goes to another. */
const go: typeof show = (...where) => {
  cleanup();
  return show(...where);
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));

let at: Bench;
beforeEach(async () => {
  forgetPendingCall();
  at = await bench("supervisor");
});
const begin = (more: Record<string, unknown> = {}, drill = false) =>
  at.localRecord.record({ type: "incident.opened", incident: "self", drill, body: { ...open, ...more } });
const bodies = (type: string) =>
  at.localRecord.entries().flatMap(({ action }) => (action?.type === type ? [action.body] : []));

/** There is no telephone behind this document: a link must not leave it. */
function dial(name: string): void {
  const call = screen.getByRole("link", { name });
  call.addEventListener("click", (event) => event.preventDefault());
  fireEvent.click(call);
}

describe("after a call", () => {
  it("a promise of power is noted with its time, and the facts have it at once", async () => {
    await begin();
    go("/contacts", "/contacts", ContactsScreen);
    dial("拨打供电公司 95598");
    press("接通了");
    await screen.findByText("对方答应了什么？没有就不选");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "记下" }).disabled).toBe(true);
    choose("恢复供电");
    choose("1 小时后");
    press("记下");
    await waitFor(() => expect(bodies("facts.changed")).toHaveLength(1));
    const [promise] = bodies("promise.made");
    expect(promise).toMatchObject({ by: "utility", what: "power" });
    expect(bodies("facts.changed")[0]?.["expected_back"]).toBe(promise?.["until"]);
  });

  it("what they said is still asked for after the app was opened anew, but not for ever", async () => {
    await begin();
    go("/contacts", "/contacts", ContactsScreen);
    dial("拨打供电公司 95598");
    press("接通了");
    await screen.findByText("没说什么");
    notedCall.value = null;
    restorePendingCall();
    expect(notedCall.value).toMatchObject({ contact: "utility", outcome: "reached" });
    const kept = JSON.parse(localStorage.getItem("stormlamp:noted") ?? "{}") as object;
    localStorage.setItem("stormlamp:noted", JSON.stringify({ ...kept, at: Date.now() - 2 * 3_600_000 }));
    restorePendingCall();
    expect(notedCall.value).toBeNull();
  });

  it("nothing need be said", async () => {
    await begin();
    go("/contacts", "/contacts", ContactsScreen);
    dial("拨打供电公司 95598");
    press("留了话");
    await screen.findByText("没说什么");
    press("没说什么");
    await waitFor(() => expect(screen.queryByText("没说什么")).toBeNull());
    expect(bodies("contact.tried")).toEqual([{ contact: "utility", channel: "phone", outcome: "left_word", route: 0 }]);
    expect(bodies("promise.made")).toEqual([]);
  });

  it("a busy line stands first until somebody gets through", async () => {
    const { ref } = await begin();
    await at.localRecord.record({
      type: "contact.tried",
      incident: ref,
      body: { contact: "utility", channel: "phone", outcome: "busy" },
    });
    go("/contacts", "/contacts", ContactsScreen);
    const again = screen.getByRole("region", { name: "还没办妥，再打" });
    expect(within(again).getByText("占线", { exact: false })).toBeTruthy();
    await at.localRecord.record({
      type: "contact.tried",
      incident: ref,
      body: { contact: "utility", channel: "phone", outcome: "reached" },
    });
    await waitFor(() => expect(screen.queryByRole("region", { name: "还没办妥，再打" })).toBeNull());
    expect(screen.getByRole("region", { name: "现在用得上" })).toBeTruthy();
  });

  it("a promise whose time has gone by is called so, and is answered in one tap", async () => {
    const { ref } = await begin();
    await at.localRecord.record({
      type: "promise.made",
      incident: ref,
      body: { by: "utility", what: "arrival", until: "2020-01-01T08:00:00.000+08:00" },
    });
    go("/contacts/utility", "/contacts/:contact", ContactScreen);
    expect(screen.getByText("时间过了，再打一次问。")).toBeTruthy();
    press("做到了");
    await waitFor(() => expect(bodies("promise.withdrawn")).toEqual([{ kept: true }]));
    await waitFor(() => expect(screen.queryByText("时间过了，再打一次问。")).toBeNull());
  });
});

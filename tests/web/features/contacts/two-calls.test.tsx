// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetPendingCall, notedCall } from "../../../../web/src/app/calls/pending-call";
import { dismiss, notice } from "../../../../web/src/app/shell/notify";
import type { Entry } from "../../../../web/src/core/record/entries";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { type Bench, bench, show } from "../../support/phone-screens";
import { slowDisk } from "../../support/slow-disk";
import { begin, press } from "../../support/supervisor-phone";

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  forgetPendingCall();
  at = await bench("supervisor");
  await begin(at);
  show("/contacts/utility", "/contacts/:contact", ContactScreen);
});

const tries = () =>
  at.localRecord.entries().flatMap(({ action }) => (action?.type === "contact.tried" ? [action.body["outcome"]] : []));

/** There is no telephone behind this document: a link must not leave it. */
function dial(): void {
  const call = screen.getByRole("link", { name: "拨打供电公司 95598" });
  call.addEventListener("click", (event) => event.preventDefault(), { once: true });
  fireEvent.click(call);
}

describe("who calls twice in a row", () => {
  it("is asked of the second call, although the first was slow to be saved", async () => {
    const write = slowDisk(at, "contact.tried");
    dial();
    press("占线");
    dial();
    write();
    await waitFor(() => expect(tries()).toEqual(["busy"]));
    await act(async () => await Promise.resolve());
    press("接通了");
    await waitFor(() => expect(tries()).toEqual(["busy", "reached"]));
    await waitFor(() => expect(notedCall.value).toMatchObject({ outcome: "reached" }));
    await screen.findByRole("region", { name: "记下了：供电公司，接通了" });
  });

  it("sees a call that was taken back struck, and the others as they stand", async () => {
    dial();
    press("占线");
    await waitFor(() => expect(tries()).toEqual(["busy"]));
    const { ref, action } = at.localRecord.entries().at(-1) as Entry;
    await at.localRecord.record({ type: "entry.undone", incident: action?.incident ?? null, refs: [ref], body: {} });
    const row = () => document.querySelector(`a[href="/entries/${ref}"]`);
    await waitFor(() => expect(row()?.querySelector("s")?.textContent).toContain("占线"));
    expect(row()?.textContent).toContain("撤回了，不算");
  });

  it("is asked of the second call while what follows the first still stands there", async () => {
    dial();
    press("占线");
    await screen.findByRole("region", { name: "记下了：供电公司，占线" });
    dial();
    press("接通了");
    await screen.findByRole("region", { name: "记下了：供电公司，接通了" });
    expect(tries()).toEqual(["busy", "reached"]);
  });

  it("says once how a call went by tapping twice", async () => {
    const write = slowDisk(at, "contact.tried");
    dial();
    press("占线");
    press("占线");
    press("没人接");
    write();
    await screen.findByRole("region", { name: "记下了：供电公司，占线" });
    expect(tries()).toEqual(["busy"]);
  });

  it("can say it again after the disk refused", async () => {
    const refused = vi.spyOn(at.localRecord, "record").mockRejectedValue(new Error("the disk is full"));
    dial();
    press("占线");
    await waitFor(() => expect(notice.value?.failed).toBe(true));
    refused.mockRestore();
    dismiss();
    press("占线");
    await screen.findByRole("region", { name: "记下了：供电公司，占线" });
    expect(tries()).toEqual(["busy"]);
  });

  it("keeps what follows the second, although what was said in the first was slow to be saved", async () => {
    const write = slowDisk(at, "note.written");
    dial();
    press("接通了");
    fireEvent.input(await screen.findByRole("textbox"), { target: { value: "等通知" } });
    press("记下");
    dial();
    press("占线");
    await waitFor(() => expect(notedCall.value).toMatchObject({ outcome: "busy" }));
    write();
    await waitFor(() => expect(notice.value?.text).toBe("原话记下了"));
    expect(notedCall.value).toMatchObject({ outcome: "busy" });
  });
});

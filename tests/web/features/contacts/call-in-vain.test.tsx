// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall, notedCall } from "../../../../web/src/app/calls/pending-call";
import { speakAll } from "../../../../web/src/app/words/i18n";
import { second } from "../../../../web/src/app/words/times";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { DuringOutage } from "../../../../web/src/features/now/during-outage";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, press } from "../../support/supervisor-phone";

const DARK = { id: "dark", name: { "zh-Hans": "困在黑处" }, contacts: ["utility"], list: "first" };
const danger = { ...DARK, asset_kind: null, scripts: [], clock: null };
const EDITION = { ...PLAN, dangers: [danger] };
const SIX_MINUTES = 360_000;

const go: typeof show = (...where) => {
  cleanup();
  return show(...where);
};
const said = () => screen.queryByRole("region", { name: "记下了：供电公司，没人接" });

async function callInVain(): Promise<void> {
  go("/contacts/utility", "/contacts/:contact", ContactScreen);
  const call = screen.getByRole("link", { name: "拨打供电公司 95598" });
  call.addEventListener("click", (event) => event.preventDefault());
  fireEvent.click(call);
  press("没人接");
  await waitFor(() => expect(said()).toBeTruthy());
}

let at: Bench;
let ref: string;
beforeEach(async () => {
  localStorage.clear();
  forgetPendingCall();
  at = await bench("supervisor", EDITION);
  ({ ref } = await begin(at, { people_in_danger: { place: "三楼", danger: "dark" } }));
  await callInVain();
});

describe("that nobody answered", () => {
  it.each([
    ["/danger", DangerScreen],
    ["/contacts", ContactsScreen],
  ] as const)("does not stand on %s, where something else begins", async (path, page) => {
    go(path, path, page);
    // What follows a call is drawn once it is fetched.
    await act(async () => {
      await Promise.all([import("../../../../web/src/app/calls/after-call"), speakAll()]);
    });
    expect(said()).toBeNull();
    expect(notedCall.value).not.toBeNull();
  });

  it("stands on Now and with whom was called", async () => {
    go("/", "/", DuringOutage);
    await waitFor(() => expect(said()).toBeTruthy());
    go("/contacts/utility", "/contacts/:contact", ContactScreen);
    await waitFor(() => expect(said()).toBeTruthy());
  });

  it("goes when the time to call again has come: that is a matter then", async () => {
    go("/", "/", DuringOutage);
    await waitFor(() => expect(said()).toBeTruthy());
    second.value += SIX_MINUTES;
    await waitFor(() => expect(notedCall.value).toBeNull());
    expect(said()).toBeNull();
    expect(screen.getByText("再打给供电公司", { exact: false })).toBeTruthy();
  });

  it("goes once those are safe for whom the call was", async () => {
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    await waitFor(() => expect(notedCall.value).toBeNull());
  });

  it("goes with its outage", async () => {
    cleanup();
    await at.localRecord.record({ type: "incident.closed", incident: ref, body: {} });
    await begin(at);
    go("/", "/", DuringOutage);
    await waitFor(() => expect(notedCall.value).toBeNull());
  });
});

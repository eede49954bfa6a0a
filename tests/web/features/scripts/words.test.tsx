// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall, notedCall, restorePendingCall } from "../../../../web/src/app/calls/pending-call";
import { copyOut, textHref } from "../../../../web/src/app/device/platform";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { GuideScreen } from "../../../../web/src/features/guides/guide-screen";
import { GuidesScreen } from "../../../../web/src/features/guides/guides-screen";
import { FactsScreen } from "../../../../web/src/features/scripts/facts-screen";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { ScriptsScreen } from "../../../../web/src/features/scripts/scripts-screen";
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

describe("in a drill", () => {
  it("nothing leaves the phone, and what was practised is marked as a drill", async () => {
    await begin({ areas: ["tower-b"] }, true);
    go("/facts", "/facts", FactsScreen);
    fireEvent.click(within(screen.getByRole("group", { name: "预计恢复" })).getByRole("radio", { name: "1 小时后" }));
    press("记下新情况");
    await waitFor(() => expect(bodies("facts.changed")).toHaveLength(1));
    go("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByText("演练中，什么都不发出去", { exact: false })).toBeTruthy();
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

describe("scripts", () => {
  it("say who is still to be told, and what the others have heard", async () => {
    await begin({ areas: ["tower-b"] });
    go("/scripts", "/scripts", ScriptsScreen);
    const left = screen.getByRole("region", { name: "还有 1 拨人要告诉" });
    const href = within(left).getByRole("link").getAttribute("href");
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

describe("guides", () => {
  it("say which are read, and a changed one asks again", async () => {
    await at.localRecord.record({ type: "guide.confirmed", body: { guide: "lift", edition: 6, mark: "00000000" } });
    go("/guides", "/guides", GuidesScreen);
    expect(screen.getByText("改过，再读")).toBeTruthy();
    go("/guides/lift", "/guides/:guide", GuideScreen);
    expect(screen.getByText("你读过，后来改了。再读一遍。")).toBeTruthy();
    choose("不能");
    press("我读过，也答对了");
    await waitFor(() => expect(screen.getByText("读过，已记下", { selector: ".ok" })).toBeTruthy());
    go("/guides", "/guides", GuidesScreen);
    expect(screen.getByText("读过 1 / 1")).toBeTruthy();
  });
});

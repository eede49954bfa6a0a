// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall, pendingCall } from "../../../../web/src/app/calls/pending-call";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { NewCustomerScreen } from "../../../../web/src/features/contacts/new-customer-screen";
import { FindScreen } from "../../../../web/src/features/find/find-screen";
import { LogScreen } from "../../../../web/src/features/log/log-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

let at: Bench;
beforeEach(async () => {
  forgetPendingCall();
  localStorage.clear();
  at = await bench();
});

const NEED = /^需要什么照顾/u;
const WHO = /^是谁/u;
const NUMBER = /^电话/u;
const QIN = /秦桂兰/u;
const WAITS = /秦桂兰.*还没收录.*制氧机/u;

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const write = (name: RegExp, value: string) =>
  fireEvent.input(screen.getByRole("textbox", { name }), { target: { value } });
const reports = () => at.localRecord.entries().filter(({ action }) => action?.type === "customer.reported");

async function report(): Promise<string> {
  show("/customers/new", "/customers/new", NewCustomerScreen);
  write(WHO, "秦桂兰");
  fireEvent.click(screen.getByRole("radio", { name: "A 座" }));
  write(NEED, "制氧机");
  write(NUMBER, "13800000009");
  press("记下");
  await waitFor(() => expect(reports()).toHaveLength(1));
  return reports()[0]?.ref ?? "";
}

const customers = () => within(screen.getByRole("region", { name: "特殊客户" }));

describe("a special customer found in the field", () => {
  it("is told of by staff, without a network, and stands among the customers at once", async () => {
    const ref = await report();
    expect(reports()[0]).toMatchObject({
      action: { incident: null, body: { area: "tower-a" } },
      private: { name: "秦桂兰", need: "制氧机", numbers: ["13800000009"] },
    });
    show("/contacts", "/contacts", ContactsScreen);
    expect(customers().getByRole("link", { name: WAITS })).toBeTruthy();
    show(`/contacts/${ref}`, "/contacts/:contact", ContactScreen);
    expect(screen.getByText("还没传出去，联上网就送去收录", { exact: false })).toBeTruthy();
    const numbers = within(screen.getByRole("region", { name: "13800000009" }));
    expect(numbers.getByRole("link", { name: "拨打秦桂兰 13800000009" })).toBeTruthy();
    expect(document.title).not.toContain("秦桂兰");
  });

  it("is called, and the reminder of the call holds no name outside the sealed store", async () => {
    const ref = await report();
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    show(`/contacts/${ref}`, "/contacts/:contact", ContactScreen);
    const call = screen.getByRole("link", { name: "拨打秦桂兰 13800000009" });
    call.addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(call);
    expect(pendingCall.value).toMatchObject({ contact: ref, name: "秦桂兰" });
    expect(JSON.stringify({ ...localStorage })).not.toContain("秦桂兰");
    await screen.findByText("秦桂兰：打通了吗？");
  });

  it("is found by need, and a search that finds nobody offers to tell of them", async () => {
    await report();
    show("/find", "/find", FindScreen);
    const field = screen.getByRole("searchbox");
    fireEvent.input(field, { target: { value: "制氧" } });
    expect(screen.getByRole("region", { name: "特殊客户" })).toBeTruthy();
    fireEvent.input(field, { target: { value: "无此人" } });
    expect(screen.getByRole("link", { name: "记一位特殊客户" }).getAttribute("href")).toBe("/customers/new");
  });

  it("needs a name; nothing that was typed is lost without one", () => {
    show("/customers/new", "/customers/new", NewCustomerScreen);
    write(NEED, "制氧机");
    press("记下");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: NEED }).value).toBe("制氧机");
    expect(reports()).toEqual([]);
  });

  it("half told is there again after a note, and is put away by one press or by being recorded", async () => {
    const need = () => screen.getByRole<HTMLInputElement>("textbox", { name: NEED }).value;
    const again = () => {
      cleanup();
      show("/customers/new", "/customers/new", NewCustomerScreen);
    };
    again();
    write(NEED, "制氧机");
    show("/log", "/log", LogScreen);
    expect(screen.getByRole("link", { name: "记一位特殊客户" }).getAttribute("href")).toBe("/customers/new");
    again();
    await waitFor(() => expect(need()).toBe("制氧机"));
    expect(JSON.stringify({ ...localStorage })).not.toContain("制氧机");
    press("不记了，清空");
    expect(need()).toBe("");
    again();
    expect(need()).toBe("");
    cleanup();
    await report();
    again();
    expect(need()).toBe("");
  });

  it("in a drill is said to be listed nowhere, and is not", async () => {
    await at.localRecord.record({
      type: "incident.opened",
      incident: "self",
      drill: true,
      body: { ...open, kind: "drill" },
    });
    await report();
    expect(reports()[0]?.action?.drill).toBe(true);
    show("/contacts", "/contacts", ContactsScreen);
    expect(customers().queryByRole("link", { name: QIN })).toBeNull();
  });

  it("goes from the list when the desk has taken them in, and leads to whom the directory has", async () => {
    const ref = await report();
    await at.localRecord.syncNow();
    at.world.server.say("customer.changed", { customer: "c-9", fields: ["name"], reported: ref });
    at.world.server.customers = [
      {
        id: "c-9",
        name: "秦桂兰（A 座）",
        area: "tower-a",
        need: "制氧机",
        numbers: [],
        helper: null,
        check_every: null,
        battery_hours: null,
        agreed_help: "",
        consent: true,
      },
    ];
    await at.localRecord.syncNow();
    show("/contacts", "/contacts", ContactsScreen);
    await waitFor(() => expect(customers().queryByText("还没收录", { exact: false })).toBeNull());
    show(`/contacts/${ref}`, "/contacts/:contact", ContactScreen);
    expect(screen.getByRole("heading", { name: "秦桂兰（A 座）" })).toBeTruthy();
    expect(document.querySelector("dl")?.textContent).toContain("需要什么制氧机");
    at.world.server.customers = [];
    await at.localRecord.syncNow();
    cleanup();
    show(`/contacts/${ref}`, "/contacts/:contact", ContactScreen);
    expect((await screen.findAllByText("电脑上已经收录了"))[0]).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import { KeptScreen } from "../../../../../web/src/features/desk/kept/kept-screen";
import { atTheDesk } from "../../../support/desk/desk-screens";
import { customerRow } from "../../../support/desk/fake-api";
import { ago, entry, fakeRecord, type Setting, SUPERVISOR } from "../../../support/desk/fake-record";
import { DIRECTORY, ROWS } from "../../../support/desk/outage-evening";
import { show } from "../../../support/phone-screens";

atTheDesk();

const LUO = { ...customerRow({ name: "罗秀英", need: "在家吸氧", numbers: ["13800000009"] }), id: "cluo" };

function open(path: string, setting: Setting = {}) {
  cleanup();
  const record = fakeRecord({ directory: DIRECTORY, people: ROWS, customers: [LUO], ...setting });
  connect(record);
  show(path, "/desk/:of/:id/kept", KeptScreen);
  return record;
}

/** Every screen of a supervisor's desk asks for dangers that only stopped phones know. */
const askedOf = ({ asked }: { readonly asked: readonly string[] }) => asked.filter((each) => each !== "quarantine");

describe("what is kept of a special customer", () => {
  const customer = (setting?: Setting) => open("/desk/customers/cluo/kept", setting);
  const called = entry({
    ...{ device: "pli0000001", n: 1, type: "contact.tried", actor: "pli", happenedAt: ago(5) },
    body: { contact: "cluo", channel: "phone", outcome: "reached" },
  });
  const other = entry({ device: "pli0000001", n: 2, type: "note.written", actor: "pli", body: { text: "x" } });

  it("is on one page with what the record tells of them, the name in no title or address", async () => {
    const record = customer({ entries: [called, other] });
    expect(await screen.findByRole("heading", { level: 1, name: "留存的罗秀英的资料" })).toBeTruthy();
    expect(screen.getByRole("region", { name: "登记的内容" }).textContent).toContain("在家吸氧");
    const told = within(screen.getByRole("region", { name: "记录里提到的" })).getAllByRole("row");
    expect(told.map((row) => row.textContent?.slice(0, 3))).toEqual(["内容次", "联系1"]);
    expect(document.title + location.href).not.toContain("罗秀英");
    expect(askedOf(record)).toEqual(["kept cluo"]);
  });

  it("has the day of consent apart from who gave it, changes apart from looking after, and no sign-in that ends", async () => {
    const changed = {
      ...{ device: "server", n: 1, type: "customer.changed" },
      body: { customer: "cluo", fields: ["active"] },
    };
    const kept = { ...LUO, consent_by: "女儿", consent_at: "2026-09-09" };
    customer({ customers: [kept], entries: [entry({ ...changed, actor: "pli", happenedAt: ago(5) })] });
    const known = within(await screen.findByRole("region", { name: "登记的内容" }));
    const rows = known.getAllByRole("row").map((row) => row.textContent);
    expect(rows).toContain("同意人姓名女儿");
    expect(rows).toContain("哪天同意的2026-09-09");
    expect(screen.getByRole("region", { name: "记录里提到的" }).textContent).toContain("资料改动1");
    fireEvent.click(screen.getByRole("button", { name: "结束" }));
    expect((await screen.findByRole("dialog")).textContent).not.toContain("登录");
  });

  it("is put right by the form, and ended when that is confirmed", async () => {
    customer();
    fireEvent.click(await screen.findByRole("button", { name: "改" }));
    expect(screen.getByLabelText<HTMLInputElement>("需要什么").value).toBe("在家吸氧");
    const record = customer();
    fireEvent.click(await screen.findByRole("button", { name: "结束" }));
    const sheet = within(await screen.findByRole("dialog"));
    fireEvent.click(sheet.getByRole("button", { name: "结束" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf(record).slice(0, 2)).toEqual(["kept cluo", 'change customer cluo {"active":false}']);
  });

  it("is asked for by no one who may not have it", () => {
    expect(customer({ me: { ...SUPERVISOR, role: "auditor" } }).asked).toEqual([]);
  });
});

describe("what is kept of a person", () => {
  it("has phones, sign-ins, codes and changes, never what stood there before", async () => {
    open("/desk/people/pli/kept");
    expect((await screen.findByRole("region", { name: "登记的内容" })).textContent).toContain("罗秀英");
    expect(screen.getByRole("region", { name: "登记的内容" }).textContent).toContain("语言中文");
    expect(screen.getByRole("region", { name: "改动（只记改了哪几项）" }).textContent).toContain("手机号");
    expect(screen.getByRole("region", { name: "登录过的手机" }).textContent).toContain("没有");
    const changes = within(screen.getByRole("region", { name: "改动（只记改了哪几项）" })).getAllByRole("row");
    expect(changes[1]?.textContent).toContain("命令行登记");
  });
});

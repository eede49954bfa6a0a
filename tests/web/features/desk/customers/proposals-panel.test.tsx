// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { CustomersScreen } from "../../../../../web/src/features/desk/customers/customers-screen";
import { customers } from "../../../../../web/src/features/desk/customers/customers-state";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { customerRow } from "../../../support/desk/fake-api";
import { ago, entry, SUPERVISOR } from "../../../support/desk/fake-record";
import { DIRECTORY, ROWS } from "../../../support/desk/outage-evening";

atTheDesk();
beforeEach(async () => {
  customers.value = null;
});

const QIN = { name: "秦桂兰", need: "制氧机", place: "0902", numbers: ["138 0000 0009"], battery_hours: 3 };
const report = (secret: object | null = QIN) =>
  entry({
    ...{ device: "pli0000001", n: 1, type: "customer.reported", body: { area: "tower-a" }, actor: "pli" },
    ...{ happenedAt: ago(5), private: secret as Readonly<Record<string, unknown>> | null },
  });
const told = { directory: DIRECTORY, people: ROWS, customers: [] };
const panel = async () => within(await screen.findByRole("region", { name: "等收录（1）" }));
const press = (name: string, within_ = screen as Pick<typeof screen, "getByRole">) =>
  fireEvent.click(within_.getByRole("button", { name }));

describe("a proposal from the field", () => {
  it("says who told what, and fills the form by which it is taken in", async () => {
    const record = showScreen(CustomersScreen, { ...told, entries: [report()] });
    const rows = await panel();
    expect(rows.getByText("李敏", { exact: false }).textContent).toContain("在现场上报");
    press("收录", rows);
    expect(screen.getByLabelText<HTMLInputElement>("需要什么").value).toBe("制氧机");
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    await waitFor(() => expect(record.asked.join()).toContain("pli0000001.1"));
    expect(record.asked.join()).toContain('"battery_hours":3');
  });

  it("is declined with a reason, which can be taken back", async () => {
    const record = showScreen(CustomersScreen, { ...told, entries: [report()] });
    press("不收", await panel());
    press("名单里已经有了");
    await waitFor(() => expect(screen.queryByRole("region", { name: "等收录（1）" })).toBeNull());
    const body = { matter: "customer_reported:pli0000001.1", reason: "名单里已经有了" };
    expect(record.drafts).toMatchObject([{ type: "matter.left", incident: null, body }]);
  });

  it("may be of somebody who is listed, by the number or by the name", async () => {
    const known = customerRow({ name: "秦奶奶", place: "0902", numbers: ["13800000009"] });
    showScreen(CustomersScreen, { ...told, customers: [known], entries: [report()] });
    const rows = await panel();
    await waitFor(() => expect(rows.getByText("名单里可能已经有了：秦奶奶", { exact: false })).toBeTruthy());
  });

  it("is shown to nobody to whom it is not told", async () => {
    showScreen(CustomersScreen, { ...told, entries: [report(null)], me: { ...SUPERVISOR, role: "auditor" } });
    expect(screen.queryByRole("button", { name: "收录" })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { CustomersScreen } from "../../../../../web/src/features/desk/customers/customers-screen";
import { customers } from "../../../../../web/src/features/desk/customers/customers-state";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { customerRow } from "../../../support/desk/fake-api";
import { SUPERVISOR } from "../../../support/desk/fake-record";
import { DIRECTORY, ROWS } from "../../../support/desk/outage-evening";

atTheDesk();
beforeEach(() => {
  customers.value = null;
});

const LUO = customerRow({
  ...{ name: "罗秀英", area: "tower-a", place: "12 楼 1203", need: "在家吸氧", device: "制氧机", battery_hours: 1.5 },
  ...{ numbers: ["0755 2600 0001"], helper: "pli", check_every: 30, consent_basis: "consent" },
  ...{ consent_at: "2026-01-05", languages: ["zh-Hans"] },
});
const BARE = { ...customerRow({ name: "安娜", numbers: ["13800138000"] }), id: "cbare" };
const GONE = { ...customerRow({ name: "顾长林", active: false }), id: "cgone" };
const ALL = [GONE, { ...LUO, id: "cluo" }, BARE];

const open = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
const names = () => screen.getAllByRole("rowheader").map((each) => each.textContent);

describe("the special customers", () => {
  it("stand with those first of whom something is missing, who has ended last", async () => {
    showScreen(CustomersScreen, { customers: ALL, people: ROWS });
    await waitFor(() => expect(names()).toEqual(["安娜", "罗秀英", "顾长林"]));
    const [, first, second] = screen.getAllByRole("row") as [unknown, HTMLElement, HTMLElement];
    expect(
      within(first)
        .getAllByRole("listitem")
        .map((each) => each.textContent),
    ).toEqual([...["没写在哪", "没人负责", "没记同意", "一年没核对"], "13800138000"]);
    expect(second.textContent).toContain("设备能撑 90 分钟");
    expect(second.textContent).toContain("李敏 · 每 30 分钟问一次");
  });

  it("are found by what they need, and by where they are", async () => {
    showScreen(CustomersScreen, { customers: ALL, people: ROWS });
    await waitFor(() => expect(names().length).toBe(3));
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "吸氧 1203" } });
    expect(names()).toEqual(["罗秀英"]);
    expect(location.href).not.toContain("1203");
  });

  it("say what to do first where there are none", async () => {
    showScreen(CustomersScreen, { customers: [] });
    expect(await screen.findByText("还没有特殊客户")).toBeTruthy();
    expect(screen.getByRole("link", { name: "从表格导入" }).getAttribute("href")).toBe("/desk/import/customers");
  });

  it("are read, not changed, by whom the directory tells of them", async () => {
    const directory = { ...DIRECTORY, customers: [LUO] };
    const record = showScreen(CustomersScreen, { directory, me: { ...SUPERVISOR, role: "staff" } });
    await waitFor(() => expect(names()).toEqual(["罗秀英"]));
    expect(screen.queryByRole("button", { name: "罗秀英" })).toBeNull();
    expect(screen.queryByRole("button", { name: "加一位客户" })).toBeNull();
    expect(record.asked).toEqual([]);
  });
});

describe("the form of a special customer", () => {
  it("stores what was typed, each thing as the server takes it", async () => {
    const record = showScreen(CustomersScreen, { customers: [], people: ROWS });
    await open("加一位客户");
    type("称呼", " 罗秀英 ");
    fireEvent.change(screen.getByLabelText("楼栋、区域"), { target: { value: "tower-a" } });
    type("设备电池能撑几小时", "１.5");
    fireEvent.change(screen.getByLabelText("停电时多久问一次"), { target: { value: "30" } });
    fireEvent.click(screen.getByRole("radio", { name: "家属或监护人同意" }));
    type("哪天同意的", "2026-11-24");
    fireEvent.click(screen.getByRole("button", { name: "今天对过" }));
    save();
    await waitFor(() => expect(record.asked.some((each) => each.startsWith("add customer"))).toBe(true));
    const said = record.asked.find((each) => each.startsWith("add customer"))?.slice("add customer ".length) ?? "";
    expect(JSON.parse(said)).toMatchObject({
      ...{ name: "罗秀英", area: "tower-a", battery_hours: 1.5, check_every: 30, numbers: [], helper: null },
      ...{
        consent_basis: "guardian",
        consent_at: "2026-11-24",
        reviewed_on: "2026-11-24",
        ends_on: null,
        active: true,
      },
    });
  });

  it("says at each field what is wrong", async () => {
    const record = showScreen(CustomersScreen, { customers: [], people: ROWS });
    await open("加一位客户");
    type("设备电池能撑几小时", "一整夜");
    type("同意人姓名", "女儿");
    type("上次核对", "2026-11-25");
    save();
    await waitFor(() => expect(screen.getByText("写上姓名。")).toBeTruthy());
    expect(screen.getByText(has("写 0 到 1000 之间的数"))).toBeTruthy();
    expect(screen.getByText("选上是谁同意的")).toBeTruthy();
    expect(screen.getByText("这一天还没到")).toBeTruthy();
    expect(record.asked.some((each) => each.startsWith("add"))).toBe(false);
  });

  it("opens with all that is known, and changes it", async () => {
    const record = showScreen(CustomersScreen, { customers: ALL, people: ROWS });
    await open("罗秀英");
    expect((screen.getByLabelText("楼层房号") as HTMLInputElement).value).toBe("12 楼 1203");
    const sheet = within(document.querySelector("dialog") as HTMLElement);
    expect((sheet.getByLabelText("谁负责") as HTMLSelectElement).value).toBe("pli");
    fireEvent.click(screen.getByRole("checkbox", { name: has("还要照看") }));
    save();
    await waitFor(() => expect(record.asked.some((each) => each.startsWith("change customer cluo"))).toBe(true));
    expect(record.asked.find((each) => each.startsWith("change customer"))).toContain('"active":false');
  });

  it("is not kept from a change by what was wrong before and is left alone", async () => {
    const old = { ...LUO, id: "cold", consent_basis: null, consent_at: "2026-01-05" };
    const record = showScreen(CustomersScreen, { customers: [old], people: ROWS });
    await open("罗秀英");
    type("楼层房号", "12 楼 1204");
    save();
    await waitFor(() => expect(record.asked.some((each) => each.startsWith("change customer cold"))).toBe(true));
  });

  it("leads to the first thing that is wrong, be it no single field", async () => {
    showScreen(CustomersScreen, { customers: [], people: ROWS });
    await open("加一位客户");
    type("称呼", "罗秀英");
    type("同意人姓名", "女儿");
    save();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("选上是谁同意的"));
  });
});

it("the day of consent is no review", async () => {
  showScreen(CustomersScreen, { customers: [{ ...LUO, id: "cluo" }], people: ROWS });
  const row = await screen.findByRole("row", { name: has("罗秀英") });
  expect(within(row).getAllByRole("cell").at(-1)?.textContent).toBe("上次核对");
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PeopleScreen } from "../../../../../web/src/features/desk/people/people-screen";
import { people } from "../../../../../web/src/features/desk/people/people-state";
import type { PersonRow } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { DEVICES, ROWS } from "../../../support/desk/outage-evening";
import { PLAN as DESK_PLAN } from "../../../support/desk/plan";
import { PLAN as PHONE_PLAN } from "../../../support/phone-plan";

atTheDesk();

const BY_ADMIN = /^李敏、赵刚的码你发不了.*系统管理员赵刚/u;
const BY_COMMAND = /^李敏的码你发不了.*stormlamp code --person/u;
beforeEach(() => {
  people.value = null;
});

it("brings somebody new into view once they are stored", async () => {
  const seen: (string | null)[] = [];
  vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(function (this: HTMLElement) {
    seen.push(this.textContent);
  });
  const rows = [...ROWS];
  showScreen(PeopleScreen, { people: rows });
  await open("加一个人");
  type("姓名", "赵刚");
  fireEvent.submit(screen.getByRole("dialog", { hidden: true }).querySelector("form") as HTMLFormElement);
  await waitFor(() => expect(seen.at(-1)).toBe(rows[0]?.name));
});

const button = (name: string) => screen.getByRole("button", { name });
const open = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
const told = (asked: readonly string[]) =>
  asked.filter((each) => each.startsWith("change ") || each.startsWith("add "));

describe("the staff", () => {
  it("stands with those first of whom something is missing, and says what", async () => {
    const rows = ROWS.map((row) => (row.id === "pli" ? { ...row, numbers: [] } : row));
    showScreen(PeopleScreen, { people: rows, devices: DEVICES });
    await waitFor(() => expect(button("没留号码 1")).toBeTruthy());
    const first = screen.getAllByRole("row")[1] as HTMLElement;
    expect(within(first).getByRole("rowheader").textContent).toBe("李敏");
    expect(
      within(first)
        .getAllByRole("listitem")
        .map((each) => each.textContent),
    ).toEqual(["没留号码", "缺代理人", "职责卡没看"]);
    expect(screen.getByText("4 人")).toBeTruthy();
  });

  it("gets a code for the own phone too, and says who makes one for another of one's own standing", async () => {
    const rows = ROWS.map((row) => (row.id === "pli" ? { ...row, role: "supervisor" as const } : row));
    showScreen(PeopleScreen, { people: rows, devices: DEVICES });
    expect(await screen.findByRole("button", { name: "给手机发码：王建国" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "给手机发码：李敏" })).toBeNull();
    expect(screen.getByText(BY_COMMAND)).toBeTruthy();
  });

  it("names the admins who make a code for somebody of one's own standing", async () => {
    const roles: Partial<Record<string, PersonRow["role"]>> = { pli: "supervisor", pzhao: "admin" };
    const rows = ROWS.map((row) => ({ ...row, role: roles[row.id] ?? row.role }));
    showScreen(PeopleScreen, { people: rows, devices: DEVICES });
    expect(await screen.findByText(BY_ADMIN)).toBeTruthy();
  });

  it("says nothing of that where every code is one's own to make", async () => {
    showScreen(PeopleScreen, { people: ROWS, devices: DEVICES });
    await screen.findByRole("button", { name: "给手机发码：李敏" });
    expect(screen.queryByText(BY_COMMAND)).toBeNull();
  });

  it("can be narrowed to who has not read a guide, and names what one has not read", async () => {
    const plan = { ...DESK_PLAN, guides: PHONE_PLAN.guides };
    const [guide] = plan.guides;
    const confirmed = { guide: guide?.id ?? "", edition: plan.number };
    const read = entry({
      ...{ device: "pli0000001", n: 1, type: "guide.confirmed", body: confirmed, actor: "pli", happenedAt: ago(5) },
    });
    showScreen(PeopleScreen, { people: ROWS, plan, entries: [read] });
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(4));
    fireEvent.change(screen.getByLabelText("没看哪篇指南"), { target: { value: guide?.id } });
    const shown = () => screen.getAllByRole("rowheader").map((each) => each.textContent);
    await waitFor(() => expect(shown()).toHaveLength(3));
    expect(shown()).not.toContain("李敏");
    await open(shown()[0] ?? "");
    expect(screen.getByText("还没看的指南：电梯里有人")).toBeTruthy();
  });

  it("shows who stands in, who is away and who works today", async () => {
    const more: Readonly<Record<string, Partial<PersonRow>>> = {
      pwang: { away_until: ago(-60) },
      pli: { deputy_of: ["pwang"] },
      pzhao: { shifts: [{ days: [2], from: "20:00", to: "08:00" }] },
      pzhou: { shifts: [{ days: [1], from: "20:00", to: "08:00" }] },
    };
    showScreen(PeopleScreen, { people: ROWS.map((row) => ({ ...row, ...more[row.id] })) });
    await screen.findByRole("button", { name: "王建国" });
    const rowOf = (name: string) => screen.getByRole("rowheader", { name }).closest("tr")?.textContent;
    expect(rowOf("王建国")).toContain("谁代他李敏");
    expect(rowOf("王建国")).toContain("外出到 22:20");
    expect(rowOf("赵刚")).toContain("20:00–08:00");
    expect(rowOf("周婷")).toContain("今天休息");
  });
});

describe("the form of a person", () => {
  it("stores all numbers, shifts and the day of return, and tells those who stand in", async () => {
    const record = showScreen(PeopleScreen, { people: ROWS });
    await open("王建国");
    fireEvent.click(button("再加一个号码"));
    type("号码 2", "１３９ 0013 9000");
    fireEvent.change(screen.getByLabelText("谁代他"), { target: { value: "pli" } });
    fireEvent.click(button("加一个班次"));
    type("外出，哪天回来", "2026-11-30");
    save();
    await waitFor(() => expect(told(record.asked).length).toBe(2));
    const [own, deputy] = told(record.asked);
    expect(JSON.parse(own?.slice("change pwang ".length) ?? "")).toMatchObject({
      numbers: ["13800000001", "139 0013 9000"],
      shifts: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
      away_until: Date.parse("2026-11-30T00:00:00+08:00") * 1000,
      active: true,
    });
    expect(deputy).toBe('change pli {"deputy_of":["pwang"]}');
    await waitFor(() => expect(document.querySelector("dialog")).toBeNull());
  });

  it("says at the field what is wrong, and goes there", async () => {
    const record = showScreen(PeopleScreen, { people: ROWS });
    await open("王建国");
    type("姓名", " ");
    type("电话", "很忙");
    save();
    await waitFor(() => expect(screen.getByText("写上姓名。")).toBeTruthy());
    expect(screen.getByText("不像电话号码，看看是不是写错了")).toBeTruthy();
    const field = screen.getByLabelText("姓名");
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const said = document.querySelector(`[id="${field.getAttribute("aria-describedby")}"]`);
    expect(said?.textContent).toBe("写上姓名。");
    expect(told(record.asked)).toEqual([]);
  });

  it("says a refusal at the field that it is about, and keeps what was typed", async () => {
    showScreen(PeopleScreen, { people: ROWS, refuses: (what) => (what.startsWith("add") ? "name_taken" : undefined) });
    await waitFor(() => expect(people.value).not.toBeNull());
    fireEvent.click(button("加一个人"));
    type("姓名", "王建国");
    type("电话", "13900139000");
    save();
    await screen.findByText(has("已经有人叫这个名字"));
    expect(screen.getByLabelText("姓名").getAttribute("aria-invalid")).toBe("true");
    expect((screen.getByLabelText("电话") as HTMLInputElement).value).toBe("13900139000");
  });

  it("loses nothing where the server is away, nor where the sheet is shut before it is stored", async () => {
    const record = showScreen(PeopleScreen, { people: ROWS });
    await waitFor(() => expect(people.value).not.toBeNull());
    fireEvent.click(button("加一个人"));
    type("姓名", "陈晨");
    record.change({ status: { server: "unheard" } });
    save();
    await screen.findByText(has("没存上。填的都还在"));
    fireEvent(document.querySelector("dialog") as HTMLDialogElement, new Event("close"));
    record.change({ status: { server: "heard" } });
    fireEvent.click(await screen.findByRole("button", { name: "加一个人" }));
    expect((screen.getByLabelText("姓名") as HTMLInputElement).value).toBe("陈晨");
    fireEvent.click(button("不要了，重来"));
    expect((screen.getByLabelText("姓名") as HTMLInputElement).value).toBe("");
  });

  it("does not add somebody a second time whose deputies could not be told", async () => {
    let refused = true;
    const record = showScreen(PeopleScreen, {
      people: ROWS,
      refuses: (what) => (refused && what.startsWith("change pli") ? "not_allowed" : undefined),
    });
    await waitFor(() => expect(people.value).not.toBeNull());
    fireEvent.click(button("加一个人"));
    type("姓名", "陈晨");
    fireEvent.change(screen.getByLabelText("谁代他"), { target: { value: "pli" } });
    save();
    await screen.findByText(has("没存上"));
    refused = false;
    save();
    await waitFor(() => expect(document.querySelector("dialog")).toBeNull());
    expect(told(record.asked).filter((each) => each.startsWith("add "))).toEqual(["add 陈晨"]);
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { AccidentScreen } from "../../../../web/src/features/accidents/accident-screen";
import { AccidentsScreen } from "../../../../web/src/features/accidents/accidents-screen";
import { ClocksScreen } from "../../../../web/src/features/clocks/clocks-screen";
import { ReportsScreen } from "../../../../web/src/features/reports/reports-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press } from "../../support/supervisor-phone";

const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole("textbox", { name }), { target: { value } });

const HOUR = /^accident · /u;
const GIVEN = /^报过了：authority · /u;

let at: Bench;
beforeEach(async () => {
  at = await night();
  await begin(at);
});

const recorded = (kind: string) => at.localRecord.entries().filter(({ action }) => action?.type === kind);

/** Somebody was hurt: recorded, and looked at. */
async function hurt(): Promise<string> {
  show("/accidents", "/accidents", AccidentsScreen);
  choose("有人受伤");
  press("记下");
  await waitFor(() => expect(recorded("clock.started")).toHaveLength(1));
  const ref = recorded("accident.recorded")[0]?.ref ?? "";
  cleanup();
  show(`/accidents/${ref}`, "/accidents/:ref", AccidentScreen);
  return ref;
}

describe("an accident", () => {
  it("that hurt somebody is told in two taps and starts the plan's clock, unless it need not be reported", async () => {
    const accident = await hurt();
    expect(bodies(at, "accident.recorded")).toEqual([{ part: "first", kind: "injury" }]);
    expect(bodies(at, "clock.started")).toEqual([{ clock: "accident", accident }]);
    cleanup();
    show("/accidents", "/accidents", AccidentsScreen);
    choose("有人受伤");
    choose("不用报");
    press("记下");
    await waitFor(() => expect(recorded("accident.recorded")).toHaveLength(2));
    expect(recorded("clock.started")).toHaveLength(1);
  });

  it("moves nothing above what is tapped next when it is said what happened", () => {
    show("/accidents", "/accidents", AccidentsScreen);
    const above = () => {
      const form = screen.getByRole("region", { name: "出了什么事" });
      const asked = screen.getByRole("radio", { name: "不用报" }).closest("fieldset");
      return [...form.children].slice(0, [...form.children].indexOf(asked as Element)).map((each) => each.textContent);
    };
    const before = above();
    expect(before.join()).toContain("120");
    choose("有人受伤");
    expect(screen.getByRole("group", { name: "伤了几个人" })).toBeTruthy();
    expect(above()).toEqual(before);
  });

  it("keeps who was hurt in the private part alone", async () => {
    show("/accidents", "/accidents", AccidentsScreen);
    choose("东西坏了");
    type("姓名", "阿芳");
    press("记下");
    await waitFor(() => expect(recorded("accident.recorded")).toHaveLength(1));
    const [entry] = recorded("accident.recorded");
    expect(entry?.action?.body).toEqual({ part: "first", kind: "damage" });
    expect(entry?.private).toMatchObject({ name: "阿芳" });
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("阿芳");
    expect(recorded("clock.started")).toHaveLength(0);
  });

  it("is put right in words, for few to read, and the first words stand struck", async () => {
    show("/accidents", "/accidents", AccidentsScreen);
    choose("东西坏了");
    type("怎么回事", "扶梯上摔倒");
    press("记下");
    await waitFor(() => expect(recorded("accident.recorded")).toHaveLength(1));
    const ref = recorded("accident.recorded")[0]?.ref ?? "";
    cleanup();
    show(`/accidents/${ref}`, "/accidents/:ref", AccidentScreen);
    type("怎么回事", "台阶上绊倒");
    press("记下更正");
    await screen.findByRole("heading", { name: "东西坏了：台阶上绊倒" });
    const [, anew] = recorded("accident.recorded");
    expect(anew?.action?.body).toEqual({ accident: ref, part: "account" });
    expect(anew?.private).toEqual({ what: "台阶上绊倒" });
    expect(screen.getByText("扶梯上摔倒").tagName).toBe("S");
  });

  it("is put right in who was hurt, and what was wrong stands struck", async () => {
    const ref = await hurt();
    cleanup();
    show(`/accidents/${ref}`, "/accidents/:ref", AccidentScreen);
    // The first of them: a witness has a number too.
    const call = (value: string) =>
      fireEvent.input(screen.getAllByRole("textbox", { name: "电话" })[0] as Element, { target: { value } });
    expect(screen.getByRole("button", { name: "记下更正" })).toHaveProperty("disabled", true);
    call("13800000000");
    press("记下更正");
    await screen.findByText("13800000000");
    call("13900000000");
    press("记下更正");
    await screen.findByText("13900000000");
    const [, first, anew] = recorded("accident.recorded");
    expect([first?.private, anew?.private]).toEqual([{ number: "13800000000" }, { number: "13900000000" }]);
    expect(screen.getByText("13800000000").tagName).toBe("S");
  });

  it("is told to the authority with one tap, which gives the report and stops the clock; an undo takes all of it back", async () => {
    const accident = await hurt();
    press("已经报了");
    await screen.findByText("已经上报");
    await waitFor(() => expect(bodies(at, "clock.stopped")).toEqual([{ clock: "accident", accident }]));
    expect(bodies(at, "accident.recorded").at(-1)).toEqual({ accident, part: "authority" });
    expect(bodies(at, "report.given")).toMatchObject([{ rule: "authority", accident }]);
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await screen.findByRole("button", { name: "已经报了" });
    expect(recorded("entry.undone")[0]?.action?.refs).toHaveLength(3);
  });

  it("has an hour of its own beside another, and is told of by itself", async () => {
    const first = await hurt();
    cleanup();
    show("/accidents", "/accidents", AccidentsScreen);
    choose("有人受伤");
    press("记下");
    await waitFor(() => expect(recorded("clock.started")).toHaveLength(2));
    cleanup();
    show("/clocks", "/clocks", ClocksScreen);
    expect(screen.getAllByRole("region", { name: HOUR })).toHaveLength(2);
    cleanup();
    show(`/accidents/${first}`, "/accidents/:ref", AccidentScreen);
    press("已经报了");
    await waitFor(() => expect(bodies(at, "clock.stopped")).toEqual([{ clock: "accident", accident: first }]));
    cleanup();
    show("/clocks", "/clocks", ClocksScreen);
    expect(screen.getAllByRole("region", { name: HOUR })).toHaveLength(1);
  });

  it("counts as told where somebody gave its report who may not read of it", async () => {
    const accident = await hurt();
    cleanup();
    show("/reports", "/reports", ReportsScreen);
    fireEvent.click(screen.getByRole("button", { name: GIVEN }));
    await waitFor(() => expect(bodies(at, "clock.stopped")).toEqual([{ clock: "accident", accident }]));
    cleanup();
    show(`/accidents/${accident}`, "/accidents/:ref", AccidentScreen);
    await screen.findByText("已经上报");
  });

  it("takes witnesses and findings, and shows them to who may read them", async () => {
    await hurt();
    const [, witness] = screen.getAllByRole("button", { name: "记下" });
    type("看到了什么", "地上有水");
    fireEvent.click(witness as HTMLElement);
    await screen.findByText("地上有水");
    expect(bodies(at, "accident.recorded").at(-1)).toMatchObject({ part: "witness" });
    type("查下来是怎么回事", "水没拖");
    fireEvent.click(screen.getAllByRole("button", { name: "记下" })[3] as HTMLElement);
    await waitFor(() =>
      expect(bodies(at, "accident.recorded").at(-1)).toMatchObject({ part: "finding", text: "水没拖" }),
    );
  });
});

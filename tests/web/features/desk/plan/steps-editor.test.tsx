// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { PlanForm, PlanPath } from "../../../../../web/src/core/plan/draft/plan-form";
import type { PlanFinding } from "../../../../../web/src/features/desk/plan/state/draft-state";
import { atTheDraft, control, drafted, draftWith, showForm } from "../../../support/desk/plan-draft";

atTheDraft();

const zh = (said: string) => ({ "zh-Hans": said });
const step = (id: string, said: string, more: object = {}) => ({ id, text: zh(said), needs: [], ...more });
const FIRST = [step("a", "一看"), step("b", "二听", { two_persons: true, warning: zh("烫") }), step("c", "三按")];
const SECOND = [step("d", "四等", { needs: ["a", "c"], could_not: "other" }), step("e", "五记")];
const LIST = {
  ...{ id: "start", name: zh("启动"), when: zh("没电了"), style: "read_do", scope: "once", hazard: null },
  pages: [
    { name: zh("开机"), items: FIRST },
    { name: null, items: SECOND },
  ],
};
const PLAN = draftWith({
  figures: [{ id: "volts", name: zh("电瓶电压"), value: 24, unit: "volts", source: zh("铭牌") }],
  lists: [LIST],
} as unknown as PlanForm);
const AT = ["lists", 0] as const;
const PAGES: PlanPath = [...AT, "pages"];

const shown = (found: readonly PlanFinding[] = []) => showForm(AT, PLAN, found);
/** The ids of the steps, page by page. */
const ids = () =>
  (drafted(PAGES) as unknown as { items: { id: string }[] }[]).map(({ items }) => items.map(({ id }) => id));
const lines = () => [...document.querySelectorAll<HTMLElement>("[data-line]")];
const line = (at: number) => lines()[at] as HTMLElement;
const words = (page: number, item: number) => control([...PAGES, page, "items", item, "text", "zh-Hans"]);
const row = (page: number, item: number) => control([...PAGES, page, "items", item]);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the steps of a list", () => {
  it("stand page by page as lines with their numbers, words and signs", () => {
    shown();
    expect(lines().map((each) => each.textContent)).toEqual(["1一看", "2二听", "3三按", "4四等", "5五记"]);
    const signs = (at: number) =>
      within(line(at))
        .queryAllByRole("img")
        .map((each) => each.getAttribute("aria-label"));
    expect(signs(0)).toEqual([]);
    expect(signs(1)).toEqual(["警告", "这一步要两个人"]);
    expect(signs(3)).toEqual(["没做成，转到哪张清单"]);
    expect(screen.getByRole("heading", { name: "第 1 页 · 开机" })).toBeTruthy();
    expect(screen.getByText("3 步 · 一页放 5 到 9 步")).toBeTruthy();
  });

  it("open in place, and fold by Escape with the focus on their line", async () => {
    shown();
    fireEvent.click(line(1));
    expect(words(0, 1)).toHaveProperty("value", "二听");
    fireEvent.keyDown(words(0, 1), { key: "Escape" });
    await waitFor(() => expect(document.activeElement).toBe(line(1)));
    expect(document.querySelector(`[name="lists.0.pages.0.items.1.text.zh-Hans"]`)).toBeNull();
  });

  it("are added by Enter, the next one open for its words", async () => {
    shown();
    fireEvent.click(line(2));
    fireEvent.keyDown(words(0, 2), { key: "Enter" });
    expect(ids()[0]?.slice(0, 3)).toEqual(["a", "b", "c"]);
    expect(ids()[0]?.length).toBe(4);
    await waitFor(() => expect(document.activeElement).toBe(words(0, 3)));
    fireEvent.input(words(0, 3), { target: { value: "报一声" } });
    expect(line(3).textContent).toBe("4报一声");
  });

  it("are not added while a Chinese word is being chosen", () => {
    shown();
    fireEvent.click(line(2));
    fireEvent.keyDown(words(0, 2), { key: "Enter", isComposing: true });
    expect(ids()).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });

  it("are added at the end of a page, and on a page of their own", () => {
    shown();
    const add = screen.getAllByRole("button", { name: "加一步" });
    fireEvent.click(add[0] as HTMLElement);
    expect(ids()[0]?.length).toBe(4);
    press("加一页");
    expect(ids().map((each) => each.length)).toEqual([4, 2, 1]);
  });

  it("move by Alt and an arrow, over the end of a page onto the next one", () => {
    shown();
    fireEvent.keyDown(line(1), { key: "ArrowDown", altKey: true });
    expect(ids()[0]).toEqual(["a", "c", "b"]);
    fireEvent.keyDown(line(2), { key: "ArrowDown", altKey: true });
    expect(ids()).toEqual([
      ["a", "c"],
      ["b", "d", "e"],
    ]);
    fireEvent.keyDown(line(2), { key: "ArrowUp", altKey: true });
    expect(ids()[0]).toEqual(["a", "c", "b"]);
  });

  it("are gone through by the arrows alone", () => {
    shown();
    line(0).focus();
    fireEvent.keyDown(line(0), { key: "ArrowDown" });
    expect(document.activeElement).toBe(line(1));
    fireEvent.keyDown(line(1), { key: "ArrowUp" });
    expect(document.activeElement).toBe(line(0));
    expect(ids()[0]).toEqual(["a", "b", "c"]);
  });

  it("begin a page, and join the page before", () => {
    shown();
    fireEvent.click(line(1));
    press("从这一步另起一页");
    expect(ids()).toEqual([["a"], ["b", "c"], ["d", "e"]]);
    fireEvent.click(screen.getAllByRole("button", { name: "并到上一页" })[0] as HTMLElement);
    expect(ids()).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });

  it("say who waits for them before they are taken out, and leave nobody waiting", () => {
    shown();
    fireEvent.click(line(0));
    expect(screen.getByText("第 4 步要等这一步做完。删掉以后就不等了。")).toBeTruthy();
    press("删掉这一步");
    expect(ids()[0]).toEqual(["b", "c"]);
    expect(drafted([...PAGES, 1, "items", 0, "needs"])).toEqual(["c"]);
  });

  it("can wait no more for what stands behind them or is gone", () => {
    shown();
    fireEvent.click(line(3));
    const needs = [...PAGES, 1, "items", 0, "needs"];
    fireEvent.keyDown(line(2), { key: "ArrowDown", altKey: true });
    fireEvent.keyDown(line(2), { key: "ArrowDown", altKey: true });
    expect(ids()).toEqual([
      ["a", "b"],
      ["d", "c", "e"],
    ]);
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[name="${needs.join(".")}"]`)];
    expect(boxes.map((box) => box.closest("label")?.textContent)).toEqual(["1. 一看", "2. 二听", "4. 三按"]);
    fireEvent.click(boxes[2] as HTMLElement);
    expect(drafted(needs)).toEqual(["a"]);
  });

  it("say on their line that something in them is to be mended, and what of a whole page", () => {
    shown([
      { path: [...PAGES, 0, "items", 1, "due"], code: "any", severity: "error", words: "单位不对" },
      { path: [...PAGES, 1, "items"], code: "page-size", severity: "error", words: "太少了" },
      { path: [...PAGES, 1, "items", 0], code: "any", severity: "note", words: "看一眼" },
    ]);
    expect(line(1).textContent).toContain("1 处必须改");
    expect(within(control([...PAGES, 1])).getByText("太少了")).toBeTruthy();
    expect(within(row(1, 0)).getByText("看一眼")).toBeTruthy();
  });

  it("open where the address asks for a field of theirs", async () => {
    history.replaceState(null, "", `/desk/plan/lists/start?at=${[...PAGES, 0, "items", 1, "two_persons"].join(".")}`);
    shown();
    row(0, 1).focus();
    await waitFor(() => expect(document.activeElement).toBe(control([...PAGES, 0, "items", 1, "two_persons"])));
    history.replaceState(null, "", "/");
  });

  it("name a figure beside the words that it is put into", () => {
    shown();
    fireEvent.click(line(0));
    fireEvent.click(document.querySelector('[name="lists.0.pages.0.items.0.expect"]') as HTMLElement);
    const expected = control([...PAGES, 0, "items", 0, "expect", "text", "zh-Hans"]);
    expected.focus();
    fireEvent.change(within(row(0, 0)).getByLabelText("预案里的数字…"), { target: { value: "volts" } });
    expect(drafted([...PAGES, 0, "items", 0, "expect"])).toEqual({ text: zh("{#volts}"), figures: ["volts"] });
    expect(within(row(0, 0)).getByText("手机上：24 V")).toBeTruthy();
  });
});

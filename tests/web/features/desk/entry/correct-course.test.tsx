// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));
const CLOCK = /^\d\d:\d\d:\d\d$/u;

describe("the course of an outage, corrected at the desk", () => {
  it("begins when it is said to have begun, and the clock follows", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press(has("停电：A 座"));
    press("更正");
    fireEvent.input(await screen.findByLabelText("从几点起"), { target: { value: "11:20" } });
    press("记下更正");
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([{ type: "entry.corrected", refs: ["li00000001.1"] }]),
    );
    await waitFor(() => expect(screen.getAllByText(CLOCK).map(({ textContent }) => textContent)).toContain("02:00:42"));
  });

  it("says that words about a level leave the level", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    press(has("定为二级"));
    press("更正");
    expect(await screen.findByLabelText(has("只改文字；级别还是二级"))).toBeTruthy();
  });

  it("says no such thing of a note", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    press(has("B 座巡楼"));
    press("更正");
    expect(await screen.findByLabelText(has("改成"))).toBeTruthy();
    expect(screen.queryByLabelText(has("只改文字"))).toBeNull();
  });
});

describe("what was withdrawn", () => {
  const told = { device: "desk000001", actor: "pwang", incident: "li00000001.1" } as const;
  const entered = entry({ ...told, n: 8, type: "stage.entered", happenedAt: ago(1), body: { stage: "activate" } });
  const undone = entry({ ...told, n: 9, type: "entry.undone", happenedAt: ago(0), refs: [entered.ref] });

  it("is struck through and marked, and the withdrawal names it", async () => {
    showScreen(DeskScreen, { entries: [...EVENING, entered, undone] });
    const row = await screen.findByRole("button", {
      name: (name) => name.includes("进入阶段“启动”") && !name.includes("撤回一条"),
    });
    expect(row.textContent).toContain("撤回了，不算");
    expect(row.className).toContain("void");
    fireEvent.click(row);
    const panel = await screen.findByRole("region", { name: "这条记录" });
    expect(panel.querySelector("p.lines s")?.textContent).toContain("进入阶段“启动”");
    expect(within(panel).getByText("撤回了，不算").textContent).toContain("王建国");
    // The filter of that name, and what may still be said of the entry.
    expect(await screen.findAllByRole("button", { name: "置顶" })).toHaveLength(2);
    expect(screen.queryByRole("button", { name: "更正" })).toBeNull();
    expect(screen.queryByRole("button", { name: "标成决定" })).toBeNull();
    expect(screen.getByRole("button", { name: has("撤回一条，不算：进入阶段“启动”") })).toBeTruthy();
  });

  it("is not what still counts", () => {
    const late = { ...told, n: 9, type: "entry.undone", happenedAt: ago(0), refs: ["desk000001.1"] };
    showScreen(DeskScreen, { entries: [...EVENING, entry(late)] });
    expect(
      screen.getByRole("button", { name: (name) => name.includes("定为二级") && !name.includes("撤回一条") }).className,
    ).not.toContain("void");
  });
});

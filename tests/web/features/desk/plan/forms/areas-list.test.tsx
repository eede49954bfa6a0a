// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { PlanForm } from "../../../../../../web/src/core/plan/draft/plan-form";
import { AreasList } from "../../../../../../web/src/features/desk/plan/forms/areas/areas-list";
import { undoChange } from "../../../../../../web/src/features/desk/plan/state/draft-state";
import { UsesSheet } from "../../../../../../web/src/features/desk/plan/thing/uses-sheet";
import { has } from "../../../../support/desk/desk-screens";
import { ours } from "../../../../support/desk/draft-server";
import { PLAN as IN_FORCE } from "../../../../support/desk/plan";
import { atTheDraft, control, drafted, draftWith, showOnDraft } from "../../../../support/desk/plan-draft";

atTheDraft();

const area = (id: string, name: string, parent: string | null, kind = "zone", retired = false) => ({
  ...{ id, name: { "zh-Hans": name, en: id }, parent, kind, retired },
});
const AREAS = [
  area("site", "全园区", null, "site"),
  area("x", "甲座", "site", "building"),
  area("x1", "甲座大堂", "x", "floor"),
  area("y", "乙座", "site", "building"),
];
const Places = () => <AreasList Uses={UsesSheet} />;
const show = (areas: readonly PlanForm[] = AREAS) => showOnDraft(Places, draftWith({ areas }));

const tree = () =>
  screen
    .getAllByRole("treeitem")
    .map(
      (each) =>
        `${"  ".repeat(Number(each.getAttribute("aria-level")) - 1)}${each.querySelector(".name")?.textContent}`,
    );
const row = (name: string) =>
  screen.getAllByRole("treeitem").find((each) => each.textContent?.includes(name)) as HTMLElement;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const ids = () => (drafted(["areas"]) as PlanForm[]).map(({ id }) => id);

describe("the places of the site", () => {
  it("stand as a tree; the chosen one is changed beside it", () => {
    show();
    expect(tree()).toEqual(["全园区", "  甲座", "    甲座大堂", "  乙座"]);
    fireEvent.focus(row("乙座"));
    fireEvent.input(control(["areas", 3, "name", "zh-Hans"]), { target: { value: "丙座" } });
    expect(tree()).toEqual(["全园区", "  甲座", "    甲座大堂", "  丙座"]);
  });

  it("are gone through by the arrows, and moved by them with Alt", () => {
    show();
    fireEvent.focus(row("全园区"));
    fireEvent.keyDown(row("全园区"), { key: "End" });
    expect(document.activeElement).toBe(row("乙座"));
    fireEvent.keyDown(row("乙座"), { key: "ArrowUp", altKey: true });
    expect(tree()).toEqual(["全园区", "  乙座", "  甲座", "    甲座大堂"]);
    expect(document.activeElement).toBe(row("乙座"));
    fireEvent.keyDown(row("乙座"), { key: "ArrowDown" });
    fireEvent.keyDown(row("甲座"), { key: "ArrowRight", altKey: true });
    expect(tree()).toEqual(["全园区", "  乙座", "    甲座", "      甲座大堂"]);
    fireEvent.keyDown(row("甲座"), { key: "ArrowLeft", altKey: true });
    expect(tree()).toEqual(["全园区", "  乙座", "  甲座", "    甲座大堂"]);
    undoChange();
    expect(ids()).toEqual(["site", "y", "x", "x1"]);
  });

  it("are added inside the chosen one, with an id that nobody is asked for", () => {
    show();
    fireEvent.focus(row("乙座"));
    press("在里面加一个");
    expect(drafted(["areas", 4])).toMatchObject({ parent: "y", kind: "zone", name: {}, retired: false });
    expect(control(["areas", 4, "name", "zh-Hans"])).toBeTruthy();
  });

  it("go away whole where no edition has had them, and are retired where one has", async () => {
    const had = IN_FORCE.areas.find(({ parent }) => parent !== null);
    if (!had) throw new Error("the plan has one area only");
    show([...AREAS, area(had.id, "老地方", "site")]);
    fireEvent.focus(row("甲座"));
    press("连同里面的 1 处去掉");
    expect(ids()).toEqual(["site", "y", had.id]);
    fireEvent.focus(row("老地方"));
    press("不再用了");
    await screen.findByRole("heading", { name: "停用“老地方”？" });
    press("仍然停用");
    await waitFor(() => expect(drafted(["areas", 2, "retired"])).toBe(true));
    press("恢复使用");
    expect(drafted(["areas", 2, "retired"])).toBe(false);
  });
});

describe("a place that is used elsewhere", () => {
  it("shows where before it goes", () => {
    const assets = [{ id: "lift", name: { "zh-Hans": "一号梯" }, kind: "lift", area: "x1" }];
    showOnDraft(Places, draftWith({ areas: AREAS, assets }));
    fireEvent.focus(row("甲座"));
    press("连同里面的 1 处去掉");
    expect(ids()).toEqual(["site", "x", "x1", "y"]);
    expect(within(document.querySelector("dialog") as HTMLElement).getByText(has("一号梯"))).toBeTruthy();
    press("仍然删除");
    expect(ids()).toEqual(["site", "y"]);
  });

  it("says how many customers are there before it is retired, and lets another be named instead", async () => {
    const had = IN_FORCE.areas.find(({ parent }) => parent !== null);
    if (!had) throw new Error("the plan has one area only");
    const areas = [...AREAS, area(had.id, "老地方", "site")];
    const assets = [{ id: "lift", name: { "zh-Hans": "一号梯" }, kind: "lift", area: had.id }];
    const answer = () => ours(200, { customers: { [had.id]: 3, y: 1 } });
    showOnDraft(Places, draftWith({ areas, assets }), [], { answer });
    fireEvent.focus(row("老地方"));
    press("不再用了");
    const sheet = within(await screen.findByRole("dialog"));
    expect(await sheet.findByText(has("有 3 位特殊客户登记在这里"))).toBeTruthy();
    fireEvent.change(sheet.getByRole("combobox"), { target: { value: "y" } });
    press("换成它，再去掉");
    expect(drafted(["assets", 0, "area"])).toBe("y");
    expect(drafted(["areas"])).toContainEqual(expect.objectContaining({ id: had.id, retired: true }));
    undoChange();
    expect(drafted(["assets", 0, "area"])).toBe(had.id);
  });
});

it("a place in force is not retired in silence where nobody can tell who is there", async () => {
  const had = IN_FORCE.areas.find(({ parent }) => parent !== null);
  if (!had) throw new Error("the plan has one area only");
  const answer = () => ours(503, { code: "busy" });
  showOnDraft(Places, draftWith({ areas: [...AREAS, area(had.id, "老地方", "site")] }), [], { answer });
  fireEvent.focus(row("老地方"));
  press("不再用了");
  const sheet = within(await screen.findByRole("dialog"));
  expect(await sheet.findByText("现在连不上服务器，不知道有没有特殊客户登记在这里。")).toBeTruthy();
  expect(drafted(["areas"])).toContainEqual(expect.objectContaining({ id: had.id, retired: false }));
});

describe("a pasted table of places", () => {
  const paste = (text: string) => {
    press("粘贴一整张地点表");
    fireEvent.input(screen.getByRole("textbox", { name: "地点" }), { target: { value: text } });
  };
  const preview = () =>
    within(screen.getByRole("list", { name: "会变成这样" }))
      .getAllByRole("listitem")
      .map((each) => [...each.children].flatMap(({ textContent }) => textContent || []).join(" "));

  it("is shown as it would be, and taken in one step that can be taken back", () => {
    show();
    fireEvent.focus(row("全园区"));
    paste("甲座\n\t大堂\n\t1 层\t101\n丁座");
    expect(preview()).toEqual([
      "甲座 已经有",
      "甲座大堂 已经有",
      "甲座 1 层 楼层",
      "甲座 1 层 101 户、铺、房间",
      "丁座 楼",
    ]);
    expect(screen.getByText("新加 3 处，已经有 2 处。")).toBeTruthy();
    expect(ids()).toEqual(["site", "x", "x1", "y"]);
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    expect(tree()).toEqual([
      "全园区",
      "  甲座",
      "    甲座大堂",
      "    甲座 1 层",
      "      甲座 1 层 101",
      "  乙座",
      "  丁座",
    ]);
    undoChange();
    expect(ids()).toEqual(["site", "x", "x1", "y"]);
  });

  it("marks a name that is too long for a phone", () => {
    show();
    paste("一个名字很长很长很长很长很长很长很长很长很长很长的地方");
    expect(screen.getByText("名称太长，最多 24 个字")).toBeTruthy();
  });
});

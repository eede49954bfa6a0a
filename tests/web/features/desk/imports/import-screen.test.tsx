// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { Route, Router } from "preact-iso";
import { describe, expect, it } from "vitest";
import { ImportScreen } from "../../../../../web/src/features/desk/imports/import-screen";
import { remapped } from "../../../../../web/src/features/desk/imports/importing";
import type { ImportPreview } from "../../../../../web/src/sync/connection/imports";
import { has, showScreen } from "../../../support/desk/desk-screens";
import { type Setting, SUPERVISOR } from "../../../support/desk/fake-record";
import { atTheDraft } from "../../../support/desk/plan-draft";

atTheDraft();

const Screens = () => <Router>{[<Route key="import" path="/desk/import/:kind" component={ImportScreen} />]}</Router>;
const showAt = (setting: Setting, kind = "customers") => showScreen(Screens, setting, `/desk/import/${kind}`);
const KEEPER: Setting = { me: { ...SUPERVISOR, role: "plan_keeper" } };

const field = (name: string, title: string, joined = false) => ({ name, title, joined, required: name === "name" });

const PREVIEW: ImportPreview = {
  ...{ format: "xlsx", sheets: [{ name: "表1", hidden: false }], sheet: "表1", digest: "d1", taken: false },
  fields: [field("name", "姓名"), field("place", "楼层房号", true), field("need", "需要什么")],
  columns: [
    { head: "住户", field: "name" },
    { head: "房号", field: "place" },
    { head: "物业费", field: null },
  ],
  rows: [
    { row: 3, label: "罗秀英", state: "new", reasons: [], changes: [] },
    {
      ...{ row: 4, label: "安娜", state: "changed", reasons: [] },
      changes: [{ field: "place", title: "楼层房号", old: "11 楼", new: "12 楼 1203" }],
    },
    { row: 5, label: "顾长林", state: "same", reasons: [], changes: [] },
    {
      ...{ row: 6, label: "", state: "refused", changes: [] },
      reasons: [{ code: "missing", column: null, words: "这一行没有姓名" }],
    },
  ],
  counts: { new: 1, changed: 1, same: 1, refused: 1 },
};
const GOOD = { ...PREVIEW, rows: PREVIEW.rows.slice(0, 3), counts: { ...PREVIEW.counts, refused: 0 } };

const choose = (file = new File(["姓名\n罗秀英"], "名单.xlsx")) => {
  const input = document.querySelector("input[type=file]") as HTMLInputElement;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  fireEvent.change(input);
};
const rows = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);
const imports = (asked: readonly string[]) => asked.filter((each) => each.startsWith("import"));
const take = () => screen.getByRole("button", { name: has("收进") }) as HTMLButtonElement;

describe("a table on its way in", () => {
  it("is shown row by row, the refused ones first with their reason, what changes old and new", async () => {
    const record = showAt({ preview: PREVIEW });
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    expect(imports(record.asked)).toEqual(['import customers 名单.xlsx {"columns":null}']);
    expect(rows()[0]).toContain("（看不出名称）");
    expect(rows()[0]).toContain("收不进这一行没有姓名");
    expect(rows()[1]).toContain("楼层房号 11 楼 12 楼 1203");
    fireEvent.click(screen.getByRole("button", { name: "收不进 1" }));
    expect(rows().length).toBe(1);
  });

  it("is taken only after it was seen, by what it was seen as", async () => {
    const record = showAt({ preview: GOOD });
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    fireEvent.click(screen.getByRole("button", { name: "全部收进" }));
    await screen.findByText("收好了：新增 1 行，改了 1 行。");
    expect(imports(record.asked).at(-1)).toBe(
      'import customers 名单.xlsx {"confirm":"d1","skip_refused":false,"columns":null}',
    );
    expect(screen.getByRole("link", { name: "看特殊客户" })).toBeTruthy();
  });

  it("with refused rows waits until somebody says that they stay out", async () => {
    const record = showAt({ preview: PREVIEW });
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    expect(take().disabled).toBe(true);
    fireEvent.click(screen.getByRole("checkbox", { name: has("收不进的 1 行先不管") }));
    fireEvent.click(take());
    await screen.findByText(has("收好了"));
    expect(imports(record.asked).at(-1)).toContain('"skip_refused":true');
  });

  it("can leave out one row, and take it in after all", async () => {
    const record = showAt({ preview: GOOD });
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    const [one] = screen.getAllByRole("button", { name: has("这行不收") });
    fireEvent.click(one as HTMLElement);
    await waitFor(() => expect(imports(record.asked).at(-1)).toContain('"leave_out":['));
    fireEvent.click(await screen.findByRole("button", { name: has("还是收") }));
    await waitFor(() => expect(imports(record.asked).length).toBe(3));
    expect(imports(record.asked).at(-1)).not.toContain("leave_out");
  });

  it("is read anew where a column is said to say something else", async () => {
    const record = showAt({ preview: PREVIEW });
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    fireEvent.change(screen.getByLabelText("物业费"), { target: { value: "need" } });
    await waitFor(() => expect(imports(record.asked).length).toBe(2));
    expect(imports(record.asked)[1]).toContain('"columns":["name","place","need"]');
  });

  it("is shown anew where what it would do has changed meanwhile", async () => {
    const refuses = (what: string) => (what.includes("confirm") ? "preview_outdated" : undefined);
    const record = showAt({ preview: GOOD, refuses });
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    fireEvent.click(screen.getByRole("button", { name: "全部收进" }));
    await screen.findByText(has("刚才这里有变动"));
    expect(imports(record.asked).length).toBe(3);
    expect(screen.getByRole("button", { name: "全部收进" })).toBeTruthy();
  });

  it("is read as somebody said before of a table with the same heads, and of no other kind", async () => {
    showAt({ preview: PREVIEW });
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    fireEvent.change(screen.getByLabelText("物业费"), { target: { value: "need" } });
    await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
    expect(JSON.stringify({ ...localStorage })).not.toContain("物业费");
    cleanup();
    const again = showAt({ preview: PREVIEW });
    choose();
    await waitFor(() => expect(imports(again.asked).length).toBe(2));
    expect(imports(again.asked)[1]).toContain('"columns":["name","place","need"]');
    cleanup();
    const other = showAt({ ...KEEPER, preview: PREVIEW }, "supplies");
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    expect(imports(other.asked)).toEqual(['import supplies 名单.xlsx {"columns":null}']);
  });

  it("of the plan's things goes into the draft of the version that was shown, and says that it counts once published", async () => {
    const record = showAt({ ...KEEPER, preview: { ...GOOD, version: 7 } }, "areas");
    expect(document.querySelector("input[type=file]")?.getAttribute("accept")).not.toContain("vcf");
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    fireEvent.click(screen.getByRole("button", { name: "全部收进" }));
    await screen.findByText(has("收进草稿了：新增 1 行，改了 1 行"));
    expect(imports(record.asked).at(-1)).toContain('"confirm":"d1"');
    expect(imports(record.asked).at(-1)).toContain('"version":7');
    expect(screen.getByRole("link", { name: "看地点" }).getAttribute("href")).toBe("/desk/plan/areas");
  });

  it("of the plan's things is shown anew where somebody has changed the draft meanwhile", async () => {
    const refuses = (what: string) => (what.includes("confirm") ? "draft_changed" : undefined);
    showAt({ ...KEEPER, preview: { ...GOOD, version: 7 }, refuses }, "contacts");
    choose();
    await screen.findByRole("table", { name: "逐行看" });
    fireEvent.click(screen.getByRole("button", { name: "全部收进" }));
    expect(await screen.findByText(has("刚才这里有变动"))).toBeTruthy();
  });

  it("of the plan's things is for plan keepers", () => {
    showAt({ preview: GOOD }, "assets");
    expect(document.querySelector("input[type=file]")).toBeNull();
  });

  it("that cannot be read, or is too large, says so and can be chosen again", async () => {
    showAt({ preview: GOOD, refuses: () => "bad_table" });
    choose(new File([new Uint8Array(3 * 1024 * 1024)], "大.xlsx"));
    await screen.findByText(has("文件太大，最多 2 MB"));
    choose();
    await screen.findByText(has("名单.xlsx 收不进来"));
    fireEvent.click(screen.getByRole("button", { name: "换一个文件" }));
    expect(screen.getByRole("button", { name: "选文件" })).toBeTruthy();
  });

  it("leaves no column saying what another one says, unless that adds up", () => {
    expect(remapped(PREVIEW, 2, "name")).toEqual([null, "place", "name"]);
    expect(remapped(PREVIEW, 2, "place")).toEqual(["name", "place", "place"]);
    expect(remapped(PREVIEW, 1, null)).toEqual(["name", null, null]);
  });
});

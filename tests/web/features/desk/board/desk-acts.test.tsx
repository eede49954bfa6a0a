// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { entry, SUPERVISOR } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

atTheDesk();

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));
const timeline = () => within(screen.getByRole("region", { name: "时间线" }));
const note = has("B 座巡楼");
const criteria = { scope: { "zh-Hans": "范围" }, duration: { "zh-Hans": "两小时" }, effect: { "zh-Hans": "有人受困" } };
const WORDY = { ...PLAN, levels: PLAN.levels.map((each) => ({ ...each, criteria })) };

describe("what a supervisor does at the desk", () => {
  it("lowers the level with a reason, and not without one", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press("调整级别");
    fireEvent.click(await screen.findByRole("radio", { name: has("三级"), hidden: true }));
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    await waitFor(() => expect(screen.getByText("写一句原因。")).toBeTruthy());
    fireEvent.input(screen.getByLabelText(has("为什么")), { target: { value: "只剩 B 座" } });
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "level.changed", incident: "li00000001.1", body: { from: 2, to: 3, reason: "只剩 B 座" } },
      ]),
    );
  });

  it("marks the level in force, with all that the plan says of each", async () => {
    showScreen(DeskScreen, { entries: EVENING, plan: WORDY });
    press("调整级别");
    const chips = (await screen.findAllByRole("radio", { hidden: true })).map((each) => each.closest("label"));
    expect(chips.map((chip) => chip?.textContent?.includes("现在是这级"))).toEqual([false, true, false, false]);
    expect(chips[0]?.textContent).toContain("范围 · 两小时 · 有人受困");
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    expect(await screen.findByText("选一个级别。")).toBeTruthy();
  });

  it("leaves lowering and ending to supervisors", async () => {
    showScreen(DeskScreen, { entries: EVENING, me: { ...SUPERVISOR, role: "staff" } });
    expect(screen.queryByRole("button", { name: "结束停电" })).toBeNull();
    press("调整级别");
    const lower = await screen.findByRole("radio", { name: has("四级"), hidden: true });
    expect((lower as HTMLInputElement).disabled).toBe(true);
  });

  it("opens an entry with its times, and marks it", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    fireEvent.click(timeline().getByRole("button", { name: has("没做成：start") }));
    const detail = await screen.findByRole("region", { name: "这条记录" });
    expect(within(detail).getByText("21:14:42，快 3 分钟，已校正")).toBeTruthy();
    expect(within(detail).getByText("21:19:42 · 晚到 8 分钟")).toBeTruthy();
    expect(location.search).toBe("?entry=zhao000001.3");
    fireEvent.click(within(detail).getByRole("button", { name: "置顶" }));
    press("标成决定");
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "entry.pinned", refs: ["zhao000001.3"], incident: "li00000001.1", body: { pinned: true } },
        { type: "entry.decided", refs: ["zhao000001.3"], body: { decision: true } },
      ]),
    );
  });

  it("takes the words of an entry and of its corrections out, in two steps, with a reason and nothing to type", async () => {
    const written = EVENING.find((each) => each.action?.type === "note.written");
    if (!written) throw new Error("no note");
    const corrected = entry({
      device: "li00000001",
      n: 90,
      type: "entry.corrected",
      incident: "li00000001.1",
      refs: [written.ref],
      body: { text: "B 座巡楼：3 号梯里是 502 的吴阿姨" },
    });
    const localRecord = showScreen(DeskScreen, { entries: [...EVENING, corrected] });
    press(has("吴阿姨"));
    press("隐去文字");
    expect((screen.getByRole("button", { name: "下一步" }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "写了姓名、电话" }));
    press("下一步");
    expect(localRecord.asked.filter((each) => each.startsWith("redact"))).toEqual([]);
    press("隐去，不留");
    await waitFor(() => expect(localRecord.asked).toContain(`redact ${written.ref},li00000001.90 text 写了姓名、电话`));
  });

  it("says before that another entry shows the same photo, which therefore stays", () => {
    const taken = { device: "li00000001", type: "photo.taken", incident: "li00000001.1" };
    const files = [{ sha256: "p".repeat(43), size: 1, type: "image/jpeg" }];
    const shown = [90, 91].map((n) => {
      const made = entry({ ...taken, n, body: { caption: `照片 ${n}` } });
      return { ...made, action: made.action && { ...made.action, files } };
    });
    showScreen(DeskScreen, { entries: [...EVENING, ...shown] }, `/desk?entry=${shown[0]?.ref}`);
    press("隐去文字");
    expect(screen.getByText("照片还有别的 1 条记录在用", { exact: false })).toBeTruthy();
  });

  it("takes only what few may read out of an entry on which others stand", async () => {
    const written = EVENING.find((each) => each.action?.type === "incident.opened");
    if (!written) throw new Error("no opening");
    const secret = EVENING.map((each) => (each === written ? { ...each, private: { name: "吴阿姨" } } : each));
    const localRecord = showScreen(DeskScreen, { entries: secret }, `/desk?entry=${written.ref}`);
    press("隐去文字");
    fireEvent.click(screen.getByRole("radio", { name: "写了病情" }));
    press("下一步");
    press("隐去，不留");
    press("隐去，不留");
    await waitFor(() => expect(localRecord.asked).toContain(`redact ${written.ref} private 写了病情`));
    expect(localRecord.asked.filter((each) => each.startsWith("redact"))).toHaveLength(1);
  });

  it("leaves taking words out to supervisors", () => {
    showScreen(DeskScreen, { entries: EVENING, me: { ...SUPERVISOR, role: "staff" } });
    press(note);
    expect(screen.queryByRole("button", { name: "隐去文字" })).toBeNull();
  });

  it("does not offer to take out what the server wrote itself", async () => {
    const body = { device: "zhao000001", reason: "手机丢了" };
    const own = entry({ device: "server0001", n: 3, type: "device.revoked", incident: "li00000001.1", body });
    showScreen(DeskScreen, { entries: [...EVENING, own] }, `/desk?entry=${own.ref}`);
    expect(await screen.findByRole("region", { name: "这条记录" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "隐去文字" })).toBeNull();
  });

  it("does not offer to take out the words of an entry on which others stand", () => {
    const opening = EVENING.find((each) => each.action?.type === "incident.opened");
    showScreen(DeskScreen, { entries: EVENING }, `/desk?entry=${opening?.ref}`);
    expect(screen.queryByRole("button", { name: "隐去文字" })).toBeNull();
  });

  it("opens what a link names also when that was recorded again elsewhere, and shows it once", async () => {
    const known = EVENING.find((each) => each.ref === "zhao000001.3");
    if (!known?.action) throw new Error("no such entry");
    const action = { ...known.action, n: 1, copiedFrom: known.ref };
    const copy = { ...known, ref: "zhao000002.1", device: "zhao000002", n: 1, seq: 90, action };
    const localRecord = showScreen(DeskScreen, { entries: [...EVENING, copy] }, `/desk?entry=${copy.ref}`);
    const detail = await screen.findByRole("region", { name: "这条记录" });
    expect(within(detail).getByText(copy.ref)).toBeTruthy();
    expect(timeline().getAllByRole("button", { name: has("没做成：start") })).toHaveLength(1);
    fireEvent.click(within(detail).getByRole("button", { name: "置顶" }));
    await waitFor(() => expect(localRecord.drafts).toMatchObject([{ type: "entry.pinned", refs: [known.ref] }]));
  });

  it("narrows the timeline by the address and takes the narrowing into it", async () => {
    showScreen(DeskScreen, { entries: EVENING }, "/desk?decided=1");
    expect(screen.getByText("1 / 9 条")).toBeTruthy();
    press("看全部");
    await waitFor(() => expect(location.search).toBe(""));
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "周婷 巡楼" } });
    await waitFor(() => expect(screen.getByText("1 / 9 条")).toBeTruthy());
    expect(new URLSearchParams(location.search).get("q")).toBe("周婷 巡楼");
    expect(screen.getByRole("button", { name: note })).toBeTruthy();
  });

  it("walks the rows by arrow keys, with one stop for the tab key", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    const list = screen.getByRole("list", { name: "时间线" });
    const rows = within(list).getAllByRole("button");
    expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1);
    rows[0]?.focus();
    fireEvent.keyDown(rows[0] as HTMLElement, { key: "End" });
    await waitFor(() => expect(document.activeElement?.textContent).toContain("2 次报告"));
    expect(list.querySelector("li")?.getAttribute("aria-setsize")).toBe("9");
  });
});

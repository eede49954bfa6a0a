// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { audience } from "../../../core/told";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, NOW } from "../../../support/desk/fake-record";
import { DEVICES, EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

atTheDesk();

const timeline = () => within(screen.getByRole("region", { name: "时间线" }));
const rowOf = (text: Named) => timeline().getByRole("button", { name: text });

describe("the desk in an outage", () => {
  it("says where, why, how grave and since when", () => {
    showScreen(DeskScreen, { entries: EVENING });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("A 座、B 座停电 · 外线故障");
    expect(screen.getAllByText("二级").length).toBeGreaterThan(0);
    expect(screen.getByText(has("阶段 1 启动 · 20:08 起"))).toBeTruthy();
    expect(screen.getByText("01:12:42")).toBeTruthy();
  });

  it("says who does what: those of the roster who act in it, else who covers", () => {
    showScreen(DeskScreen, { entries: EVENING });
    const duties = screen.getByRole("heading", { name: "职责" }).parentElement?.parentElement as HTMLElement;
    const said = [...duties.querySelectorAll("dd > span")].map((each) => each.textContent);
    expect(said).toEqual(["王建国", "李敏", "赵刚", "李敏 代", "周婷"]);
  });

  it("says the same figure everywhere of what is over its time, and first of all on the right who is to be told", () => {
    const next_word_at = new Date(NOW - 400_000).toISOString();
    const of = { device: "li00000001", n: 80, actor: "pli", incident: "li00000001.1", happenedAt: ago(9) };
    const plan = { ...PLAN, audiences: [audience("a", ["tower-a"])] };
    const entries = [...EVENING, entry({ ...of, type: "facts.changed", body: { next_word_at } })];
    showScreen(DeskScreen, { entries, plan });
    const header = screen.getByText("该告知了，已超").parentElement?.textContent ?? "";
    const row = screen.getByText(has("就该告知，已超")).closest("button")?.textContent ?? "";
    expect([header.slice(7), row.slice(-4)]).toEqual(["7 分钟", "7 分钟"]);
    const told = screen.getByRole("heading", { name: "告知" });
    const matrix = screen.getByRole("heading", { name: "各处进度" });
    expect(told.compareDocumentPosition(matrix) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("shows two reports of one outage as one", () => {
    showScreen(DeskScreen, { entries: EVENING });
    expect(screen.getByText("2 次报告，算同一次停电")).toBeTruthy();
    expect(screen.getByText("收到 2 次报告，都算同一次停电（", { exact: false })).toBeTruthy();
  });

  it("says of what went later since when that is dark", () => {
    const body = {
      kind: "outage",
      cause: "grid",
      areas: ["garage"],
      since: "2026-11-24T21:05:00+08:00",
      edition: null,
    };
    const of = { device: "zhao000001", n: 80, actor: "pzhao", incident: "zhao000001.80", happenedAt: ago(5) };
    showScreen(DeskScreen, { entries: [...EVENING, entry({ ...of, type: "incident.opened", body })] });
    expect(screen.getByText("开始", { selector: "dt" }).nextSibling?.textContent).toBe("A 座、B 座 20:08、车库 21:05");
  });

  it("sets what came late in its place and says by how much", () => {
    showScreen(DeskScreen, { entries: EVENING });
    const late = rowOf(has("没做成：start"));
    expect(within(late).getByText("21:11")).toBeTruthy();
    expect(within(late).getByText("21:19 收到")).toBeTruthy();
    expect(within(late).getByText("晚到 8 分钟")).toBeTruthy();
  });

  it("shows what arrives without being asked", () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    const told = { device: "li00000001", n: 9, type: "note.written", actor: "pli", incident: "li00000001.1" };
    localRecord.change({ entries: [...EVENING, entry({ ...told, happenedAt: ago(0), body: { text: "刚到的一条" } })] });
    return waitFor(() => expect(rowOf(has("刚到的一条"))).toBeTruthy());
  });

  it("tells silent phones with what they hold and lets them be called", async () => {
    showScreen(DeskScreen, { entries: EVENING, devices: DEVICES });
    await waitFor(() => expect(screen.getByText("记了 57 条，这里 49 条")).toBeTruthy());
    expect(screen.getByText("缺第 41–43 条")).toBeTruthy();
    expect(screen.getByRole("link", { name: "拨打赵刚 13800000003" }).getAttribute("href")).toBe("tel:13800000003");
  });

  it("greys the time of its data when the server is not heard, and says so", () => {
    showScreen(DeskScreen, { entries: EVENING, status: { server: "unheard", lastHeardAt: NOW - 300_000 } });
    expect(screen.getByText("21:15:42").className).toContain("stale");
    expect(screen.getByText(has("服务器没有回应，下面是 21:15 为止的情况"))).toBeTruthy();
  });

  it("says of an announced outage when it is to be, and lets no time run", () => {
    const body = {
      areas: ["tower-a"],
      cause: "maintenance",
      from: "2026-11-24T22:00:00+08:00",
      to: "2026-11-24T23:00:00+08:00",
    };
    const told = { device: "li00000001", n: 1, actor: "pli", incident: "li00000001.1", happenedAt: ago(5) };
    showScreen(DeskScreen, { entries: [entry({ ...told, type: "incident.expected", body })] });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("计划停电：A 座");
    expect(screen.getByText("22:00 到 23:00 · 还没有人报停电")).toBeTruthy();
    expect(screen.getByText("计划恢复").nextSibling?.textContent).toBe("23:00");
    expect(screen.queryByRole("timer")).toBeNull();
  });

  it.each([
    [["已经停了"], { type: "incident.opened", body: { kind: "outage", areas: ["tower-a"], cause: "maintenance" } }],
    [["通知取消了", "是，不停电了"], { type: "incident.cancelled" }],
  ])("lets an announced outage begin or be called off, also where nobody knows its end: %s", async (acts, draft) => {
    const body = { areas: ["tower-a"], cause: "maintenance", from: "2026-11-24T21:30:00+08:00", to: null };
    const told = { device: "li00000001", n: 1, actor: "pli", incident: "li00000001.1", happenedAt: ago(5) };
    const localRecord = showScreen(DeskScreen, { entries: [entry({ ...told, type: "incident.expected", body })] });
    expect(screen.getByText("21:30 起，恢复时间不明 · 还没有人报停电")).toBeTruthy();
    for (const act of acts) {
      expect(localRecord.drafts).toEqual([]);
      fireEvent.click(screen.getByRole("button", { name: act }));
    }
    await waitFor(() => expect(localRecord.drafts[0]).toMatchObject({ incident: "li00000001.1", ...draft }));
  });

  it("does not make an outage of one that was called off, neither in the list nor in its own view", () => {
    const body = { areas: ["tower-a"], cause: "maintenance", from: "2026-11-24T21:30:00+08:00", to: null };
    const told = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
    const entries = [
      entry({ ...told, n: 1, type: "incident.expected", body, happenedAt: ago(60) }),
      entry({ ...told, n: 2, type: "incident.cancelled", body: { reason: "通知取消" }, happenedAt: ago(5) }),
    ];
    showScreen(DeskScreen, { entries });
    expect(screen.getByText("已取消 · 计划 11月24日 21:30 停")).toBeTruthy();
    cleanup();
    showScreen(DeskScreen, { entries }, "/desk?incident=li00000001.1");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("计划停电：A 座");
    expect(screen.getByText("21:30 起，恢复时间不明 · 21:15 取消，没有停")).toBeTruthy();
    expect(screen.queryByRole("timer")).toBeNull();
    expect(screen.queryByRole("button", { name: "通知取消了" })).toBeNull();
  });

  it("marks a drill across the screen, which an outage that is only announced does not hide", () => {
    const drill = EVENING.map((each) => ({ ...each, action: each.action && { ...each.action, drill: true } }));
    const told = { device: "wang000001", n: 1, actor: "pwang", incident: "wang000001.1", happenedAt: ago(5) };
    const announced = entry({ ...told, type: "incident.expected", body: { areas: ["tower-a"] } });
    showScreen(DeskScreen, { entries: [...drill, announced] });
    expect(screen.getByText("演练 · 不是真停电")).toBeTruthy();
    expect(screen.getByRole("button", { name: "结束演练" })).toBeTruthy();
  });

  it("names a phone that was blocked by who recorded on it", () => {
    const told = { device: "server0001", n: 5, type: "device.revoked", actor: "pwang", incident: null };
    const blocked = entry({ ...told, happenedAt: ago(1), body: { device: "li00000001", reason: "丢了" } });
    const own = entry({
      device: "li00000001",
      n: 1,
      type: "note.written",
      actor: "pli",
      happenedAt: ago(9),
      body: { text: "x" },
    });
    showScreen(DeskScreen, { entries: [own, blocked] });
    expect(screen.getByText("停用了李敏的手机：丢了")).toBeTruthy();
  });

  it("names a phone on which nobody recorded by who enrolled it", () => {
    const told = { device: "server0001", actor: "pwang", incident: null, happenedAt: ago(1) };
    const body = { device: "li00000001", person: "pli", role: "staff", code: null };
    const enrolled = entry({ ...told, n: 4, type: "device.enrolled", body });
    const blocked = entry({ ...told, n: 5, type: "device.revoked", body: { device: "li00000001", reason: "丢了" } });
    showScreen(DeskScreen, { entries: [enrolled, blocked] });
    expect(screen.getByText("停用了李敏的手机：丢了")).toBeTruthy();
  });

  it("says in words what a flag means", () => {
    const told = { device: "li00000001", n: 9, type: "level.changed", actor: "pli", incident: "li00000001.1" };
    const barred = entry({
      ...told,
      happenedAt: ago(1),
      body: { from: 2, to: 4, reason: "差不多了" },
      flags: ["not_allowed"],
    });
    showScreen(DeskScreen, { entries: [...EVENING, barred] });
    expect(within(rowOf(has("差不多了"))).getByText("没权限，不算数")).toBeTruthy();
    expect(screen.getAllByText("二级").length).toBeGreaterThan(0);
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, press } from "../../support/supervisor-phone";

const lists = PLAN.lists.map((list) => ({
  ...list,
  pages: list.pages.map(({ name, items }) => ({
    name,
    items: items.map((item) => (item.id === "lamps" ? { ...item, could_not: "no-line" } : item)),
  })),
}));
const EDITION: Edition = { ...PLAN, lists, recovery: { ...PLAN.recovery, power_up: ["rounds"] } };

let at: Bench;
let incident: string;
const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body: { ...body } });
const STILL_OFF = "停电结束了，送电还有 1 步没成";
const LET_GO = "不做了：没做成：巡楼 · 看应急灯";
const ONLY = "只有主管能说不做了：还没处理完";
const LEAVE_EACH = "送电时跳了、没成的 1 件，不做了要一件件说。";

async function leave(role: string): Promise<void> {
  localStorage.clear();
  at = await bench(role, EDITION);
  at.browser.fate = () => "lost";
  const body = { ...open, areas: ["tower-b"] };
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
  await tell("contact.tried", { contact: "utility", channel: "phone", outcome: "no_answer" });
  await tell("step.could_not", { list: "first", item: "ring", reason: "打不通", follow_on: null });
  await tell("supply.returned", { areas: ["tower-b"] });
  await tell("step.could_not", { list: "rounds", item: "lamps", reason: "跳了", follow_on: null });
  await tell("incident.closed", { still_open: [] });
}

beforeEach(() => leave("supervisor"));

describe("what an ended outage left off", () => {
  it("is said on Now before all else that is left, in its headline too", async () => {
    show("/", "/", NowScreen);
    const card = await screen.findByRole("navigation", { name: STILL_OFF });
    expect(card.textContent).toContain("没做成");
    expect(card.textContent).not.toContain("95598");
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(STILL_OFF));
    const after = screen.getByRole("navigation", { name: "停电之后" });
    expect(card.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("is let go by itself alone, while all others go together", async () => {
    show(`/after/${incident}`, "/after/:ref", AfterScreen);
    await screen.findByText(LEAVE_EACH);
    expect(screen.getAllByRole("region")[0]?.getAttribute("aria-label")).toBe("停电时留下的");
    press("别的 2 件都不做了");
    fireEvent.click(await screen.findByRole("button", { name: "这次用不上", hidden: true }));
    await waitFor(() => expect(bodies(at, "matter.left")).toHaveLength(2));
    expect(bodies(at, "matter.left").map(({ matter }) => matter)).not.toContainEqual(expect.stringContaining("rounds"));
  });

  it("is let go before its list is done in words of one's own alone", async () => {
    show(`/after/${incident}`, "/after/:ref", AfterScreen);
    await screen.findByText(LEAVE_EACH);
    press(LET_GO);
    const sheet = within(await screen.findByRole("dialog"));
    expect(sheet.queryByRole("button", { name: "这次用不上" })).toBeNull();
    expect(sheet.getByText("这一步没成，还没处理完。不办了，写明为什么。")).toBeTruthy();
    fireEvent.input(sheet.getByRole("textbox", { name: "为什么，写一句" }), { target: { value: "这栋拆了" } });
    fireEvent.click(sheet.getByRole("button", { name: "记下" }));
    await waitFor(() => expect(bodies(at, "matter.left")).toHaveLength(1));
    expect(bodies(at, "matter.left")[0]).toMatchObject({ reason: "这栋拆了" });
  });

  it("is let go by nobody below a supervisor before that, and by anybody once it was", async () => {
    await leave("staff");
    const shown = show(`/after/${incident}`, "/after/:ref", AfterScreen);
    await screen.findByText(LEAVE_EACH);
    expect(screen.getByText(ONLY)).toBeTruthy();
    expect(screen.queryByRole("button", { name: LET_GO })).toBeNull();
    press("交给别人：没做成：巡楼 · 看应急灯");
    expect(within(await screen.findByRole("dialog")).getByText(ONLY)).toBeTruthy();
    shown.unmount();
    await tell("step.done", { list: "no-line", item: "walk" });
    show(`/after/${incident}`, "/after/:ref", AfterScreen);
    press(LET_GO);
    expect(await screen.findByRole("button", { name: "这次用不上", hidden: true })).toBeTruthy();
  });
});

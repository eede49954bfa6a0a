// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { step } from "../../../support/desk/evening-scene";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const LEADER = /^应急组长|^组长/u;
const SAID = /^两个人说法不一样/u;
const EACH = /：做完了 · .*：跳过/u;
const DANGER = "zhou000001.1";
const FAILED = ["generator-start", "start", "plant", "generator-1"];
const panel = (name = "要办的") => within(screen.getByRole("region", { name }));
const press = (name: string) => fireEvent.click(panel().getByRole("button", { name }));
const rows = () =>
  panel()
    .getAllByRole("listitem")
    .map((each) => each.textContent ?? "");

describe("what must be done, at the desk", () => {
  it("puts life first, then what could not be done with its reason", () => {
    showScreen(DeskScreen, { entries: EVENING });
    expect(rows()[0]).toContain("有人遇险：B 座 3 号梯");
    expect(rows()[1]).toContain("没做成：generator-start · start");
    expect(rows()[1]).toContain("两次点火无反应，停手");
  });

  it("says what each of two people said of a step, and where", () => {
    const target = { list: "rounds", item: "walk", area: "tower-b" };
    const by = (n: number, type: string, actor: string) =>
      step({ n, type, actor, body: { ...target, reason: "没有" } });
    showScreen(DeskScreen, {
      entries: [...EVENING, by(90, "step.done", "pli"), by(91, "step.skipped", "pzhou")],
    });
    const warning = panel().getByRole("button", { name: SAID });
    expect(warning.textContent).toContain("B 座");
    expect(warning.textContent).toMatch(EACH);
  });

  it("opens what tells of it beside the timeline", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    press("没做成：generator-start · start");
    expect(await screen.findByRole("region", { name: "这条记录" })).toBeTruthy();
    expect(location.search).toBe("?entry=zhao000001.3");
  });

  it("is taken by whoever sits there", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press("交给别人：有人遇险：B 座 3 号梯");
    fireEvent.click(await screen.findByRole("button", { name: "我来", hidden: true }));
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "matter.taken", incident: "li00000001.1", body: { matter: `danger:${DANGER}` } },
      ]),
    );
  });

  it("is given to a duty, or let go with a reason; nobody lets people in danger go", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press("交给别人：有人遇险：B 座 3 号梯");
    const dialog = within(await screen.findByRole("dialog", { hidden: true }));
    expect(dialog.queryByRole("button", { name: "不做了", hidden: true })).toBeNull();
    fireEvent.click(dialog.getByRole("button", { name: LEADER, hidden: true }));
    await waitFor(() => expect(localRecord.drafts).toMatchObject([{ type: "matter.given", body: { duty: "leader" } }]));
    press("交给别人：没做成：generator-start · start");
    fireEvent.click(await screen.findByRole("button", { name: "不做了", hidden: true }));
    fireEvent.click(await screen.findByRole("button", { name: "别处在办", hidden: true }));
    await waitFor(() => expect(localRecord.drafts.at(-1)?.type).toBe("matter.left"));
    const matter = localRecord.drafts.at(-1)?.body?.["matter"] as string;
    expect(JSON.parse(matter.replace("could_not:", ""))).toEqual(expect.arrayContaining(FAILED));
  });

  it("says who has it as soon as somebody took it", () => {
    const taken = step({ n: 30, type: "matter.taken", actor: "pzhou", body: { matter: `danger:${DANGER}` } });
    showScreen(DeskScreen, { entries: [...EVENING, taken] });
    expect(rows()[0]).toContain("周婷");
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { targetKey } from "../../../web/src/core/folds/checklists";
import { matterKey } from "../../../web/src/core/readings/matters/matter";
import type { Entry } from "../../../web/src/core/record/entries";
import { DeskScreen } from "../../../web/src/features/desk/board/desk-screen";
import { CloseScreen } from "../../../web/src/features/incident/close-screen";
import { LevelScreen } from "../../../web/src/features/incident/level-screen";
import { atTheDesk, has, type Named, showScreen } from "../support/desk/desk-screens";
import { ago, entry, type FakeRecord } from "../support/desk/fake-record";
import { EVENING } from "../support/desk/outage-evening";

atTheDesk();

const OUTAGE = "li00000001.1";
const [trapped] = EVENING.filter(({ action }) => action?.body["people_in_danger"]);
const told = (n: number, type: string, body: Record<string, unknown>, refs: readonly string[] = []) =>
  entry({ device: "li00000001", n, type, incident: OUTAGE, actor: "pli", happenedAt: ago(2), body, refs });

const FAILED = targetKey({ list: "generator-start", item: "start", area: "plant", asset: "generator-1" });

/** The evening, everybody safe, one list begun, and somebody has all that an end would leave. */
const LATE = [
  ...EVENING,
  told(90, "entry.corrected", { safe: true }, [trapped?.ref ?? ""]),
  told(91, "step.done", { list: "rounds", item: "1", area: "tower-a" }),
  ...[matterKey("could_not", FAILED), matterKey("call", "lift-maintainer")].map((matter, at) =>
    told(92 + at, "matter.given", { matter, duty: "leader" }),
  ),
];

const press = (name: RegExp | Named) => fireEvent.click(screen.getByRole("button", { name }));

async function drafts(local: FakeRecord) {
  await waitFor(() => expect(local.drafts.length).toBeGreaterThan(0));
  cleanup();
  return local.drafts;
}

const END = /^结束，/u;

/** Over places without power it ends by a deliberate answer only. */
function end() {
  fireEvent.click(screen.getByRole("radio", { name: "改按长期停电安排", hidden: true }));
  fireEvent.click(screen.getByRole("button", { name: END, hidden: true }));
}

async function atDesk(entries: readonly Entry[], act: () => Promise<void>) {
  const local = showScreen(DeskScreen, { entries });
  await act();
  return drafts(local);
}

describe("a phone and the desk", () => {
  it("say the same of what is still open at the end", async () => {
    const atPhone = showScreen(CloseScreen, { entries: LATE }, "/close");
    end();
    const onPhone = await drafts(atPhone);
    const desk = await atDesk(LATE, async () => {
      press("结束停电");
      await screen.findByText("A 座、B 座还没电");
      end();
    });
    expect(onPhone).toEqual(desk);
    const open = desk[0]?.body?.["still_open"] as readonly string[];
    expect(open).toContain("A 座、B 座还没电");
    expect(open.some((words) => words.startsWith("没做成："))).toBe(true);
    expect(open.some((words) => words.includes("1/3"))).toBe(true);
  });

  it("mark the level that holds now", () => {
    showScreen(LevelScreen, { entries: EVENING }, "/level");
    const marked = screen
      .getAllByRole("radio")
      .map((each) => each.closest("label")?.textContent?.includes("现在是这级"));
    expect(marked.filter(Boolean)).toHaveLength(1);
  });

  it("raise no level without a reason", async () => {
    const atPhone = showScreen(LevelScreen, { entries: EVENING }, "/level");
    fireEvent.click(screen.getByRole("radio", { name: has("一级") }));
    fireEvent.click(screen.getByText("选个原因"));
    expect(atPhone.drafts).toEqual([]);
    press("有人有危险");
    expect(await drafts(atPhone)).toMatchObject([{ type: "level.changed", body: { to: 1, reason: "有人有危险" } }]);
  });

  it("set a first level alike where nobody says why", async () => {
    const unset = EVENING.filter(({ action }) => action?.type !== "level.changed");
    const atPhone = showScreen(LevelScreen, { entries: unset }, "/level");
    fireEvent.click(screen.getByRole("radio", { name: has("二级") }));
    press(has("二级"));
    const onPhone = await drafts(atPhone);
    const desk = await atDesk(unset, async () => {
      press(has("定级"));
      fireEvent.click(await screen.findByRole("radio", { name: has("二级"), hidden: true }));
      fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    });
    expect(onPhone).toEqual(desk);
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const OUTAGE = "li00000001.1";
const told = { device: "li00000001", actor: "pli", incident: OUTAGE } as const;
const asked = entry({
  ...{ ...told, n: 90, type: "request.opened", happenedAt: ago(30), private: { name: "陈先生", place: "0304" } },
  body: { kind: "repair", area: "tower-b", what: "没电" },
});
const by = { device: "desk000001", actor: "pwang", incident: OUTAGE } as const;
const corrects = (n: number, refs: readonly string[], fields: object) =>
  entry({ ...by, n, type: "entry.corrected", happenedAt: ago(30 - n), refs, body: { text: "x", fields } });

/** What the panel of an entry tells of its changes, a row each. */
async function changesOf(
  entries: Parameters<typeof showScreen>[1] extends infer S ? NonNullable<S> : never,
  words: string,
) {
  showScreen(DeskScreen, entries);
  fireEvent.click(screen.getAllByRole("button", { name: has(words) })[0] as HTMLElement);
  const panel = await screen.findByRole("region", { name: "这条记录" });
  const changes = within(panel).queryByRole("region", { name: "更正" });
  const rows = changes
    ? within(changes)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent ?? "")
    : [];
  return { panel: panel.textContent ?? "", changes: changes?.textContent ?? "", rows };
}

describe("the panel of an entry that was corrected", () => {
  it("tells of a request what each field said before and says now, by whom and when, and where it was at first", async () => {
    const first = corrects(10, [asked.ref], { kind: "complaint", area: "tower-a" });
    const again = corrects(12, [first.ref], { kind: "urgent" });
    const { changes, rows } = await changesOf({ entries: [...EVENING, asked, first, again] }, "没电");
    expect(changes).toContain("报修");
    expect(changes).toContain("B 座");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain("是什么事：报修 → 投诉");
    expect(rows[0]).toContain("哪里：B 座 → A 座");
    expect(rows[0]).toContain("王建国");
    expect(rows[1]).toContain("是什么事：投诉 → 紧急求助");
  });

  it("gives the flat and the name as they were filled in since", async () => {
    const filled = entry({
      ...{ ...by, n: 11, type: "request.filled", happenedAt: ago(20), private: { place: "1204" } },
      body: { request: asked.ref, kind: "urgent" },
    });
    const { panel, rows } = await changesOf({ entries: [...EVENING, asked, filled] }, "报修");
    expect(panel).toContain("陈先生 · 1204");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain("是什么事：报修 → 紧急求助");
    expect(rows[0]).toContain("房号或位置：0304 → 1204");
  });

  it("tells of an outage which areas and cause it had before", async () => {
    const facts = entry({
      ...{ ...by, n: 13, type: "facts.changed", happenedAt: ago(10) },
      body: { areas: ["tower-b"], cause: "equipment" },
    });
    const since = corrects(14, [OUTAGE], { since: "2026-11-24T20:02:00+08:00" });
    const { rows } = await changesOf({ entries: [...EVENING, facts, since] }, "停电：A 座");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain("从几点起：20:08 → 20:02");
    expect(rows[1]).toContain("哪里：A 座、B 座 → B 座");
    expect(rows[1]).toContain("什么原因：");
  });

  it("tells of an answer what it was, and of a note its words", async () => {
    const call = EVENING.find((each) => each.action?.type === "contact.tried");
    const right = corrects(15, [call?.ref ?? ""], { outcome: "reached" });
    expect((await changesOf({ entries: [...EVENING, right] }, "接通了")).rows[0]).toContain("占线 → 接通了");
  });

  it("has nothing of it where nothing was changed", async () => {
    expect((await changesOf({ entries: [...EVENING, asked] }, "没电")).rows).toEqual([]);
  });
});

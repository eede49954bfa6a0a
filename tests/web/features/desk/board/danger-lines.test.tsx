// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const LINE = /^有人遇险：B 座 3 号梯.* 起 · \d\d:\d\d:\d\d$/u;

describe("the desk's header", () => {
  it("says who is in danger where and since when, and leads to it", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    fireEvent.click(screen.getByRole("button", { name: LINE }));
    expect(await screen.findByRole("region", { name: "这条记录" })).toBeTruthy();
  });

  it("says it until they are safe", () => {
    const of = { device: "zhou000001", actor: "pzhou", incident: "li00000001.1", refs: ["zhou000001.1"] };
    const safe = entry({ ...of, n: 90, type: "entry.corrected", happenedAt: ago(0), body: { text: "", safe: true } });
    showScreen(DeskScreen, { entries: [...EVENING, safe] });
    expect(screen.queryByRole("button", { name: LINE })).toBeNull();
  });
});

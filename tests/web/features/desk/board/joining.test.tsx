// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

describe("two outages at the desk", () => {
  it("are made one though they do not overlap, where a supervisor says so, with a way back", async () => {
    const body = { kind: "outage", cause: "grid", areas: ["tower-b"], since: null, edition: null };
    const of = { device: "zhao000001", actor: "pzhao", incident: "zhao000001.80" };
    const before = [
      entry({ ...of, n: 80, type: "incident.opened", happenedAt: ago(400), body }),
      entry({ ...of, n: 81, type: "incident.closed", happenedAt: ago(300), body: { still_open: [] } }),
    ];
    const localRecord = showScreen(DeskScreen, { entries: [...before, ...EVENING] });
    fireEvent.click(screen.getByRole("button", { name: "和另一次停电合并…" }));
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: has("B 座") }));
    await waitFor(() =>
      expect(localRecord.drafts[0]).toMatchObject({
        ...{ type: "incident.joined", incident: "li00000001.1" },
        refs: ["li00000001.1", "zhou000001.1", "zhao000001.80"],
      }),
    );
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() =>
      expect(localRecord.drafts[1]).toMatchObject({ type: "incident.separated", refs: ["zhao000001.80"] }),
    );
  });

  it("that stand apart, or a drill beside a real one, are both seen, and the other is one tap away", async () => {
    const body = { kind: "drill", cause: "grid", areas: ["tower-b"], since: null, edition: null };
    const drill = { device: "zhao000001", actor: "pzhao", incident: "zhao000001.80", drill: true };
    const begun = entry({ ...drill, n: 80, type: "incident.opened", happenedAt: ago(4), body });
    showScreen(DeskScreen, { entries: [...EVENING, begun] });
    const other = () => within(screen.getByRole("navigation", { name: "同时还有" })).getByRole("link");
    expect(other().textContent).toContain("演练");
    fireEvent.click(other());
    await waitFor(() => expect(other().textContent).not.toContain("演练"));
    expect(other().textContent).toContain("有危险 1 处");
  });
});

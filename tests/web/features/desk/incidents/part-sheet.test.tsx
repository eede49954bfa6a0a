// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

describe("reports that were folded into one outage", () => {
  it("parts nothing before somebody chose what, and has a way back", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    fireEvent.click(screen.getByRole("button", { name: "分开…" }));
    expect(localRecord.drafts).toEqual([]);
    const asked = within(screen.getByRole("dialog"));
    expect(asked.getByText(has("20:08 停的 · 李敏 20:08 报的 · 外线故障 · 留在这一次"))).toBeTruthy();
    const box = asked.getByRole<HTMLInputElement>("checkbox", { name: has("周婷 20:09 报的") });
    // The first one named that tower as well.
    expect(box.checked).toBe(false);
    const part = () => asked.getByRole<HTMLButtonElement>("button", { name: has("条分出去") });
    expect([part().textContent, part().disabled]).toEqual(["把勾选的 0 条分出去", true]);
    fireEvent.click(box);
    fireEvent.click(part());
    await screen.findAllByText("已分开，现在是两次停电。");
    expect(localRecord.drafts).toMatchObject([{ type: "incident.separated", refs: ["zhou000001.1"], body: {} }]);
    fireEvent.click(screen.getByRole("button", { name: "撤回" }));
    await waitFor(() =>
      expect(localRecord.drafts[1]).toMatchObject({
        ...{ type: "incident.joined", refs: ["li00000001.1", "zhou000001.1"] },
      }),
    );
  });

  it("has those reports ticked that name another building than the first, which go apart as one", async () => {
    const report = (device: string, minutes: number, area: string) =>
      entry({
        ...{ device, n: 1, type: "incident.opened", actor: "pzhou", incident: `${device}.1`, happenedAt: ago(minutes) },
        body: { kind: "outage", cause: "unknown", areas: [area], since: null, edition: null },
      });
    const entries = [
      report("li00000001", 30, "tower-a"),
      report("zhou000001", 20, "tower-b"),
      report("zhao000001", 10, "tower-b"),
      report("wang000001", 5, "tower-a"),
    ];
    const localRecord = showScreen(DeskScreen, { entries });
    fireEvent.click(screen.getByRole("button", { name: "分开…" }));
    const asked = within(screen.getByRole("dialog"));
    expect(asked.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked)).toEqual([true, true, false]);
    fireEvent.click(asked.getByRole("button", { name: "把勾选的 2 条分出去" }));
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([{ refs: ["zhou000001.1", "zhao000001.1"], body: { together: true } }]),
    );
    expect(within(screen.getByRole("navigation", { name: "同时还有" })).getAllByRole("link").length).toBe(1);
  });
});

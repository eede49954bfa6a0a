// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const LEFT = /^结束以后还要办的/u;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("closing at the desk", () => {
  it("ends no outage over people in danger", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press("结束停电");
    expect(await screen.findByText(has("才能结束"))).toBeTruthy();
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    expect(localRecord.drafts).toEqual([]);
  });

  it("ends the outage naming what is still open", async () => {
    const [trapped] = EVENING.filter(({ action }) => action?.body["people_in_danger"]);
    const safe = entry({
      ...{ device: "li00000001", n: 90, type: "entry.corrected", incident: "li00000001.1", happenedAt: ago(1) },
      ...{ refs: [trapped?.ref ?? ""], body: { safe: true } },
    });
    const localRecord = showScreen(DeskScreen, { entries: [...EVENING, safe] });
    press("结束停电");
    expect(await screen.findByText("A 座、B 座还没电")).toBeTruthy();
    // Each with who and when.
    const said = screen.getAllByRole("checkbox", { hidden: true }).map((each) => each.closest("label")?.textContent);
    expect(said).toContain("A 座、B 座还没电 李敏 · 20:08");
    const left = within(screen.getByRole("region", { name: LEFT, hidden: true }));
    expect(left.getAllByRole("listitem", { hidden: true })[0]?.textContent).toContain("没做成：start");
    const form = document.querySelector("dialog form") as HTMLFormElement;
    fireEvent.submit(form);
    fireEvent.submit(form);
    await waitFor(() => expect(screen.queryByRole("dialog", { hidden: true })).toBeNull());
    expect(localRecord.drafts.map((each) => each.type)).toEqual(["incident.closed"]);
    const named = localRecord.drafts[0]?.body?.["still_open"] as readonly string[];
    expect(named).toContain("A 座、B 座还没电");
    expect(named.filter((each) => each.startsWith("没做成：start"))).toHaveLength(1);
  });
});

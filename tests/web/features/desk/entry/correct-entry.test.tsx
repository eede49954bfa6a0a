// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));
const note = has("B 座巡楼");

describe("a supervisor at the desk", () => {
  it("corrects by an entry beside the first, which stays", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    press(note);
    press("更正");
    fireEvent.input(await screen.findByLabelText(has("改成")), { target: { value: "3 号梯停在 8 楼" } });
    press("记下更正");
    const row = await screen.findByRole("button", { name: has("3 号梯停在 8 楼") });
    expect(row.textContent).toContain("3 号梯停在 7 楼");
  });

  it("corrects a call by how it went, and says it at the row", async () => {
    const call = EVENING.find((each) => each.action?.type === "contact.tried");
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press(has("占线"));
    press("更正");
    expect(screen.queryByLabelText(has("改成"))).toBeNull();
    fireEvent.click(await screen.findByRole("radio", { name: "接通了" }));
    press("记下更正");
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "entry.corrected", refs: [call?.ref], body: { text: "接通了", fields: { outcome: "reached" } } },
      ]),
    );
    expect(await screen.findByRole("button", { name: has("接通了") })).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

describe("news at the desk", () => {
  it("counts what is new since the person looked, but not the person's own", async () => {
    localStorage.setItem("stormlamp:looked:s1:pwang", JSON.stringify({ seq: 7, refs: [] }));
    showScreen(DeskScreen, { entries: EVENING });
    expect(await screen.findByText("你上次看过之后，新到 2 条")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "都看过了" }));
    await waitFor(() => expect(screen.queryByText(has("你上次看过之后"))).toBeNull());
  });
});

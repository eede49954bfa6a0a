// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { TallyScreen } from "../../../../web/src/features/enquiries/tally-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, last, night } from "../../support/supervisor-phone";

const CAN_I_RIDE = /电梯能坐吗/u;
const WHEN = /几点来电/u;
let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("the tally", () => {
  it("counts one with one tap and shows what to answer; an undo takes it back", async () => {
    await begin(at);
    show("/tally", "/tally", TallyScreen);
    const asked = screen.getByRole("button", { name: CAN_I_RIDE });
    fireEvent.click(asked);
    await waitFor(() => expect(asked.textContent).toContain("1"));
    expect(screen.getByText("不能。")).toBeTruthy();
    expect(last(at)).toMatchObject({ type: "enquiry.counted", body: { kind: "lift", answer: "lift" } });
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(asked.textContent).toContain("0"));
    expect(last(at)?.type).toBe("entry.undone");
  });

  it("leads whoever wants a call back to the form, with what is known of where they asked", async () => {
    await begin(at);
    show("/tally", "/tally", TallyScreen);
    fireEvent.click(screen.getByRole("radio", { name: "当面" }));
    fireEvent.click(screen.getByRole("button", { name: WHEN }));
    const link = await screen.findByRole("link", { name: "要回话？记下是谁、打哪个号码" });
    expect(link.getAttribute("href")).toBe("/requests/new?channel=desk&back=1");
  });

  it("remembers on which channel people ask until that changes", async () => {
    await begin(at);
    show("/tally", "/tally", TallyScreen);
    fireEvent.click(screen.getByRole("radio", { name: "当面" }));
    fireEvent.click(screen.getByRole("button", { name: WHEN }));
    await waitFor(() => expect(last(at)?.body).toEqual({ kind: "when_back", answer: "when", channel: "desk" }));
    expect(screen.getByText("还没有准信。")).toBeTruthy();
  });
});

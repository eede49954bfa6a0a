// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { RehearsalScreen } from "../../../../web/src/features/enrolment/rehearsal-screen";
import { type Bench, bench, show } from "../../support/phone-screens";

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
describe("the rehearsal", () => {
  it("turns green when the tick is saved and again when it has arrived", async () => {
    at.browser.fate = () => "lost";
    await at.localRecord.syncNow();
    show("/rehearsal", "/rehearsal", RehearsalScreen);
    expect(screen.getByText("现在断网了")).toBeTruthy();
    press("勾一下这个");
    expect(await screen.findByText("存好了，在这部手机上")).toBeTruthy();
    at.browser.fate = null;
    await at.localRecord.syncNow();
    expect(await screen.findByText("成了。断网记的，一条不丢。")).toBeTruthy();
  });
});

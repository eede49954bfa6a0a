// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall } from "../../../../web/src/app/calls/pending-call";
import { GuideScreen } from "../../../../web/src/features/guides/guide-screen";
import { GuidesScreen } from "../../../../web/src/features/guides/guides-screen";
import { type Bench, bench, show } from "../../support/phone-screens";

/** Leaves the screen and goes to another. */
const go: typeof show = (...where) => {
  cleanup();
  return show(...where);
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));

let at: Bench;
beforeEach(async () => {
  forgetPendingCall();
  at = await bench("supervisor");
});
describe("guides", () => {
  it("say which are read, and a changed one asks again", async () => {
    await at.localRecord.record({ type: "guide.confirmed", body: { guide: "lift", edition: 6, mark: "00000000" } });
    go("/guides", "/guides", GuidesScreen);
    expect(screen.getByText("改过，再读")).toBeTruthy();
    go("/guides/lift", "/guides/:guide", GuideScreen);
    expect(screen.getByText("你读过，后来改了。再读一遍。")).toBeTruthy();
    choose("不能");
    press("我读过，也答对了");
    await waitFor(() => expect(screen.getByText("读过，已记下", { selector: ".ok" })).toBeTruthy());
    go("/guides", "/guides", GuidesScreen);
    expect(screen.getByText("读过 1 / 1")).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { GuideScreen } from "../../../../web/src/features/guides/guide-screen";
import { type Bench, bench, show } from "../../support/phone-screens";

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const last = ({ localRecord }: Bench) => localRecord.entries().at(-1)?.action;

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
describe("a guide", () => {
  it("is confirmed after the right answer alone", async () => {
    show("/guides/lift", "/guides/:guide", GuideScreen);
    fireEvent.click(screen.getByRole("radio", { name: "能" }));
    expect(screen.getByText("不对，再想想", { exact: false })).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "不能" }));
    press("我读过，也答对了");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "guide.confirmed", body: { guide: "lift", edition: 7 } }),
    );
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { DangerCards } from "../../../../web/src/features/now/danger-cards";
import { type Bench, show } from "../../support/phone-screens";
import { last, night, press } from "../../support/supervisor-phone";

const DRAFT = "stormlamp:danger";

const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("people in danger", () => {
  it("are of no kind until one is chosen, and it can be said later", async () => {
    const first = show("/danger", "/danger", DangerScreen);
    press("先记下，情况回头补");
    await waitFor(() => expect(last(at)?.body["people_in_danger"]).toEqual({ place: "地点不明" }));
    first.unmount();
    const card = show("/", "/", DangerCards);
    const more = screen.getByRole("link", { name: "补地点、改情况" });
    card.unmount();
    show(more.getAttribute("href") ?? "", "/danger", DangerScreen);
    choose("lift");
    press("记下现在的情况");
    await waitFor(() => expect(last(at)?.body["people_in_danger"]).toMatchObject({ danger: "lift" }));
  });

  it("are recorded with the lift, and go on to its list", async () => {
    show("/danger", "/danger", DangerScreen);
    choose("lift");
    choose("lift-b1");
    choose("不通");
    press("记下，照清单做");
    await waitFor(() =>
      expect(last(at)?.body["people_in_danger"]).toMatchObject({
        danger: "lift",
        asset: "lift-b1",
        area: "tower-b",
        intercom: false,
      }),
    );
    await waitFor(() =>
      expect(`${location.pathname}${location.search}`).toBe("/lists/lift-people?area=tower-b&asset=lift-b1"),
    );
  });

  it.each(["no JSON", '{"by":"plimin","text":"[1"}', '{"by":"plimin","text":"[0,{\\"place\\":\\"lift-b1\\"}]"}'])(
    "begin with nothing where what was kept is broken or old: %s",
    (kept) => {
      localStorage.setItem(DRAFT, kept);
      show("/danger", "/danger", DangerScreen);
      expect(screen.getAllByRole<HTMLInputElement>("radio").some(({ checked }) => checked)).toBe(false);
    },
  );

  it("stay as they were tapped when the phone ends the page during the call, and go with the screen", async () => {
    const first = show("/danger", "/danger", DangerScreen);
    choose("lift");
    choose("lift-b1");
    choose("不通");
    const kept = localStorage.getItem(DRAFT) ?? "";
    first.unmount();
    expect(localStorage.getItem(DRAFT)).toBeNull();
    // A page that is ended has no time to leave its screen.
    localStorage.setItem(DRAFT, kept);
    show("/danger", "/danger", DangerScreen);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "lift-b1" }).checked).toBe(true);
    press("记下，照清单做");
    await waitFor(() =>
      expect(last(at)?.body["people_in_danger"]).toMatchObject({ asset: "lift-b1", intercom: false }),
    );
    await waitFor(() => expect(localStorage.getItem(DRAFT)).toBeNull());
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ListsScreen } from "../../../../web/src/features/checklists/lists-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, last, night, press } from "../../support/supervisor-phone";

const FUEL = /加油/u;
const LIFT = /电梯里有人/u;
let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("many lists", () => {
  it("begin without a place where nobody knows it yet", async () => {
    const { ref } = await begin(at);
    show("/lists/lift-people", "/lists/:list", ListScreen);
    const nowhere = screen.getByRole("link", { name: "还不知道在哪" }).getAttribute("href") ?? "";
    show(nowhere, "/lists/:list", ListScreen);
    press("做完了");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "step.done", incident: ref }));
    expect(last(at)?.body["asset"]).toBeUndefined();
  });

  it.each(["加油", "jiayou", "jia you", "JY"])("are found by %s", (query) => {
    show("/lists", "/lists", ListsScreen);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: query } });
    expect(screen.getByRole("link", { name: FUEL }).getAttribute("href")).toBe("/lists/fuel");
    expect(screen.queryByRole("link", { name: LIFT })).toBeNull();
  });

  it("are grouped by what they are about", () => {
    show("/lists", "/lists", ListsScreen);
    expect(screen.getByRole("heading", { name: "发电机" })).toBeTruthy();
    expect(screen.getByRole("link", { name: FUEL })).toBeTruthy();
  });

  it("ask where, the places in the dark first", async () => {
    await begin(at, { areas: ["tower-b"] });
    show("/lists/lift-people", "/lists/:list", ListScreen);
    const places = screen.getAllByRole("link").filter((each) => each.getAttribute("href")?.includes("asset="));
    expect(places.map((each) => each.textContent?.trim())).toEqual(["lift-b1", "lift-a1"]);
  });
});

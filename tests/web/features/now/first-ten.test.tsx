// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night } from "../../support/supervisor-phone";

const SECOND = /第二人/u;
const TO_FUEL = /去加油/u;
let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("the first ten minutes", () => {
  it("ask how many are here and which one this is, and take that seat's duties", async () => {
    await begin(at);
    show("/", "/", NowScreen);
    fireEvent.click(await screen.findByRole("button", { name: "当班 2 个人" }));
    fireEvent.click(await screen.findByRole("button", { name: SECOND }));
    await waitFor(() => expect(bodies(at, "duty.taken")).toEqual([{ duty: "liaison", person: "plimin" }]));
    const seat = await screen.findByRole("region", { name: "头十分钟" });
    expect(within(seat).getByRole("link", { name: TO_FUEL }).getAttribute("href")).toBe("/lists/fuel");
  });

  it("are not asked about again once skipped", async () => {
    await begin(at);
    show("/", "/", NowScreen);
    fireEvent.click(await screen.findByRole("button", { name: "先不说" }));
    await waitFor(() => expect(screen.queryByText("现在几个人当班？")).toBeNull());
    document.body.innerHTML = "";
    show("/", "/", NowScreen);
    await screen.findByRole("navigation", { name: "现在的情况" });
    expect(screen.queryByText("现在几个人当班？")).toBeNull();
  });
});

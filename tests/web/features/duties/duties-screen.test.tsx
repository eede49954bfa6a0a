// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { DutiesScreen } from "../../../../web/src/features/duties/duties-screen";
import { CardScreen } from "../../../../web/src/features/guides/card-screen";
import { GuidesScreen } from "../../../../web/src/features/guides/guides-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, last, night, person, press, take } from "../../support/supervisor-phone";

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("duties", () => {
  it("that nobody has taken are covered, and that is no alarm", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "leader");
    show("/duties", "/duties", DutiesScreen);
    const said = screen.getAllByText("还没人领，leader代（李敏）");
    expect(said).toHaveLength(4);
    expect(said.every((each) => !each.classList.contains("warn"))).toBe(true);
  });

  it("are done by those of the roster who act in the outage, who can let them go", async () => {
    at = await bench("staff", EDITION, [person("plimin", "李敏", { duties: ["technical"] })]);
    await begin(at);
    show("/duties", "/duties", DutiesScreen);
    expect(await screen.findByText("李敏")).toBeTruthy();
    press("不再管");
    expect(await screen.findByText("平时是李敏")).toBeTruthy();
    expect(screen.queryByText("你管：technical")).toBeNull();
  });

  it("have cards that are read again after a new edition", async () => {
    await at.localRecord.record({ type: "duty_card.confirmed", body: { duty: "leader", edition: 6 } });
    await at.localRecord.record({ type: "duty_card.confirmed", body: { duty: "safety", edition: 7 } });
    show("/guides", "/guides", GuidesScreen);
    const cards = screen.getByRole("region", { name: "职责卡" });
    const states = within(cards)
      .getAllByRole("link")
      .map((each) => each.querySelector(".keep")?.textContent);
    expect(states).toEqual(["改过，再读", "没读", "没读", "没读", "读过"]);
  });

  it("are taken on their card, from whoever has it, while an outage is on", async () => {
    show("/cards/leader", "/cards/:duty", CardScreen);
    expect(screen.queryByRole("button", { name: "我来" })).toBeNull();
    const { ref } = await begin(at);
    expect(await screen.findByText("还没人领")).toBeTruthy();
    press("我来");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "duty.taken", incident: ref }));
    expect(await screen.findByText("这次由李敏管")).toBeTruthy();
    await take(at, ref, "safety", "pxu");
    show("/cards/safety", "/cards/:duty", CardScreen);
    press("接过来");
    const body = { duty: "safety", from: "pxu", to: "plimin" };
    await waitFor(() => expect(last(at)).toMatchObject({ type: "duty.handed_over", body }));
  });

  it("are confirmed as the edition that is held has them", async () => {
    show("/cards/leader", "/cards/:duty", CardScreen);
    press("第 7 版，我读过了");
    await waitFor(() => expect(last(at)?.body).toMatchObject({ duty: "leader", edition: 7 }));
  });
});

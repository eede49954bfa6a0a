// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { notice } from "../../../../web/src/app/shell/notify";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ListsScreen } from "../../../../web/src/features/checklists/lists-screen";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { DutiesScreen } from "../../../../web/src/features/duties/duties-screen";
import { CardScreen } from "../../../../web/src/features/guides/card-screen";
import { GuidesScreen } from "../../../../web/src/features/guides/guides-screen";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { Dangers } from "../../../../web/src/features/now/people-in-danger";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, last, night, person, press, take } from "../../support/supervisor-phone";

const FUEL = /加油/u;
const LIFT = /电梯里有人/u;
const HURT = /有人遇险/u;
const TWO_HURT = /2 人 · 受伤/u;
const NEWS = /情况有变/u;
const DRAFT = "stormlamp:danger";

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
    expect(states).toEqual(["新版，要再读", "没读", "没读", "没读", "读过"]);
  });

  it("are confirmed for the edition that is held", async () => {
    show("/cards/leader", "/cards/:duty", CardScreen);
    press("第 7 版，我读过了");
    await waitFor(() => expect(last(at)?.body).toEqual({ duty: "leader", edition: 7 }));
  });
});

describe("people in danger", () => {
  it("are recorded with the lift, and go on to its list", async () => {
    show("/danger", "/danger", DangerScreen);
    fireEvent.click(screen.getByRole("radio", { name: "lift-b1" }));
    fireEvent.click(screen.getByRole("radio", { name: "不通" }));
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
      expect(screen.getByRole<HTMLInputElement>("radio", { name: "lift-b1" }).checked).toBe(false);
    },
  );

  it("stay as they were tapped when the phone ends the page during the call, and go with the screen", async () => {
    const first = show("/danger", "/danger", DangerScreen);
    fireEvent.click(screen.getByRole("radio", { name: "lift-b1" }));
    fireEvent.click(screen.getByRole("radio", { name: "不通" }));
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

describe("people in danger that are known", () => {
  const told = { place: "电梯有人被困 · 三楼", danger: "lift", count: 2 };
  const card = () => screen.getByRole("region", { name: HURT });

  it("get their place later, and what else is known of them", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    const now = show("/", "/", Dangers);
    const where = screen.getByRole("link", { name: "在哪里？补上" });
    now.unmount();
    show(where.getAttribute("href") ?? "", "/danger", DangerScreen);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "2 人" }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "lift-b1" }));
    fireEvent.click(screen.getByRole("radio", { name: "受伤" }));
    press("记下现在的情况");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.corrected", refs: [ref] }));
    expect(last(at)?.body["people_in_danger"]).toMatchObject({ asset: "lift-b1", count: 2, condition: "hurt" });
    show("/", "/", Dangers);
    expect(within(card()).getByText(TWO_HURT)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "在哪里？补上" })).toBeNull();
    expect(screen.getByRole("link", { name: NEWS })).toBeTruthy();
  });

  it("are safe by one tap, which can be taken back", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    show("/", "/", Dangers);
    press("脱险了");
    await waitFor(() => expect(last(at)).toMatchObject({ refs: [ref], body: { safe: true } }));
    await waitFor(() => expect(screen.queryByRole("region", { name: HURT })).toBeNull());
    notice.value?.action?.onPress();
    await waitFor(() => expect(last(at)).toMatchObject({ refs: [ref], body: { safe: false } }));
    expect(await screen.findByRole("region", { name: HURT })).toBeTruthy();
  });

  it("are not safe after all, long after that was said by mistake", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    const said = at.localRecord.entries().at(-1)?.ref ?? "";
    show(`/entries/${said}`, "/entries/:ref", EntryScreen);
    press("记错了，还没脱险");
    await waitFor(() => expect(last(at)).toMatchObject({ refs: [ref], body: { safe: false } }));
    show("/", "/", Dangers);
    expect(screen.getByRole("region", { name: HURT })).toBeTruthy();
  });

  it("are nobody to report on once they are safe", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    show(`/danger?of=${ref}`, "/danger", DangerScreen);
    expect(screen.getByText("已经有人记下：他们脱险了")).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });
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

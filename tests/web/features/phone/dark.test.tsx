// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { second } from "../../../../web/src/app/times";
import type { Entry } from "../../../../web/src/core/entries";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ListsScreen } from "../../../../web/src/features/checklists/lists-screen";
import { ClocksScreen } from "../../../../web/src/features/clocks/clocks-screen";
import { TallyScreen } from "../../../../web/src/features/enquiries/tally-screen";
import { CardScreen } from "../../../../web/src/features/guides/card-screen";
import { GuidesScreen } from "../../../../web/src/features/guides/guides-screen";
import { DangerScreen } from "../../../../web/src/features/now/danger-screen";
import { DutiesScreen } from "../../../../web/src/features/now/duties-screen";
import { HandOverScreen } from "../../../../web/src/features/now/hand-over-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { ReportsScreen } from "../../../../web/src/features/reports/reports-screen";
import { EDITION } from "../../core/limits";
import { type Bench, bench, open, show } from "./bench";

const person = (id: string, name: string, more: object = {}) => ({
  ...{ id, name, pinyin: "", initials: "", numbers: [], duties: [], deputy_of: [], languages: [] },
  ...more,
});
const PEOPLE = [
  person("pzhao", "赵大勇", { duties: ["leader"] }),
  person("pwang", "王芳", { deputy_of: ["liaison"] }),
  person("pxu", "徐青青"),
];

const SECOND = /第二人/u;
const TO_FUEL = /去加油/u;
const AGAIN = /前再报一次/u;
const FUEL = /加油/u;
const CAN_I_RIDE = /电梯能坐吗/u;
const WHEN = /几点来电/u;
const LIFT = /电梯里有人/u;

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const last = ({ lamp }: Bench) => lamp.entries().at(-1)?.action;
const bodies = ({ lamp }: Bench, type: string) =>
  lamp.entries().flatMap(({ action }) => (action?.type === type ? [action.body] : []));

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION, PEOPLE);
  at.browser.fate = () => "lost";
});
/** Opens an outage; the screens look at it in the very second in which it began. */
async function begin(body: object = {}): Promise<Entry> {
  const entry = await at.lamp.record({ type: "incident.opened", incident: "self", body: { ...open, ...body } });
  second.value = entry.happenedAt / 1000 - (at.lamp.status().clockOffsetMs ?? 0);
  return entry;
}
const take = (incident: string, duty: string, who = "plimin") =>
  at.lamp.record({ type: "duty.taken", incident, body: { duty, person: who } });

describe("the first ten minutes", () => {
  it("ask how many are here and which one this is, and take that seat's duties", async () => {
    await begin();
    show("/", "/", NowScreen);
    press("现场 2 个人");
    fireEvent.click(await screen.findByRole("button", { name: SECOND }));
    await waitFor(() => expect(bodies(at, "duty.taken")).toEqual([{ duty: "liaison", person: "plimin" }]));
    const seat = await screen.findByRole("region", { name: "头十分钟" });
    expect(within(seat).getByRole("link", { name: TO_FUEL }).getAttribute("href")).toBe("/lists/fuel");
  });

  it("are not asked about again once skipped", async () => {
    await begin();
    show("/", "/", NowScreen);
    press("先不说");
    await waitFor(() => expect(screen.queryByText("现场现在几个人？")).toBeNull());
    document.body.innerHTML = "";
    show("/", "/", NowScreen);
    expect(screen.queryByText("现场现在几个人？")).toBeNull();
  });
});

describe("what runs out", () => {
  it("stands on Now with what to do at its limit", async () => {
    await begin({ areas: ["tower-a"] });
    show("/", "/", NowScreen);
    const clocks = screen.getByRole("region", { name: "会用完的" });
    expect(within(clocks).getByText("warn")).toBeTruthy();
    expect(within(clocks).getByRole("link", { name: "全部 2 个钟" }).getAttribute("href")).toBe("/clocks");
  });

  it("is started over and stopped by hand, and runs on when that is taken back", async () => {
    await begin({ areas: ["tower-a"] });
    show("/clocks", "/clocks", ClocksScreen);
    const lights = screen.getByRole("region", { name: "lights" });
    fireEvent.click(within(lights).getByRole("button", { name: "重新计时" }));
    await waitFor(() => expect(last(at)).toMatchObject({ type: "clock.reset", body: { clock: "lights" } }));
    fireEvent.click(within(lights).getByRole("button", { name: "不用计了" }));
    await waitFor(() => expect(screen.getAllByText("停了：lights")).not.toHaveLength(0));
    expect(screen.queryByRole("region", { name: "lights" })).toBeNull();
    press("撤回");
    expect(await screen.findByRole("region", { name: "lights" })).toBeTruthy();
  });

  it("is started by hand where nothing started it", async () => {
    await begin();
    show("/clocks", "/clocks", ClocksScreen);
    press("开始计时：fuel · set");
    await waitFor(() => expect(last(at)?.body).toEqual({ clock: "fuel", area: "site", asset: "set" }));
    expect(await screen.findByRole("region", { name: "fuel · set" })).toBeTruthy();
  });
});

describe("reports", () => {
  it("are given with one tap, and due again from then on", async () => {
    await begin();
    show("/reports", "/reports", ReportsScreen);
    press("报过了：inside");
    await waitFor(() =>
      expect(last(at)).toMatchObject({
        type: "report.given",
        body: { rule: "inside", to: "utility", channel: "voice" },
      }),
    );
    expect(await screen.findByText(AGAIN)).toBeTruthy();
  });

  it("fall due on Now for whom they concern", async () => {
    const { ref } = await begin();
    await take(ref, "safety");
    show("/", "/", NowScreen);
    expect(screen.queryByRole("region", { name: "到点要做的" })).toBeNull();
    await take(ref, "liaison");
    expect(await screen.findByRole("region", { name: "到点要做的" })).toBeTruthy();
  });
});

describe("the tally", () => {
  it("counts one with one tap and shows what to answer; an undo takes it back", async () => {
    await begin();
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

  it("remembers on which channel people ask until that changes", async () => {
    await begin();
    show("/tally", "/tally", TallyScreen);
    fireEvent.click(screen.getByRole("radio", { name: "当面" }));
    fireEvent.click(screen.getByRole("button", { name: WHEN }));
    await waitFor(() => expect(last(at)?.body).toEqual({ kind: "when_back", answer: "when", channel: "desk" }));
    expect(screen.getByText("还没有准信。")).toBeTruthy();
  });
});

describe("a dying phone", () => {
  it("hands all duties to the deputy with how far it is", async () => {
    const { ref } = await begin();
    await take(ref, "liaison");
    await take(ref, "service");
    show("/hand-over", "/hand-over", HandOverScreen);
    press("交给王芳");
    await waitFor(() => expect(bodies(at, "duty.handed_over")).toHaveLength(2));
    expect(bodies(at, "duty.handed_over")[0]).toMatchObject({ duty: "liaison", from: "plimin", to: "pwang" });
    expect(bodies(at, "duty.handed_over")[0]?.["summary"]).toContain("未定级");
  });
});

describe("duties", () => {
  it("that nobody has taken are covered, and that is no alarm", async () => {
    const { ref } = await begin();
    await take(ref, "leader");
    show("/duties", "/duties", DutiesScreen);
    const said = screen.getAllByText("还没人领，leader代（李敏）");
    expect(said).toHaveLength(4);
    expect(said.every((each) => !each.classList.contains("warn"))).toBe(true);
  });

  it("have cards that are read again after a new edition", async () => {
    await at.lamp.record({ type: "duty_card.confirmed", body: { duty: "leader", edition: 6 } });
    await at.lamp.record({ type: "duty_card.confirmed", body: { duty: "safety", edition: 7 } });
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
    press("记下，马上处理");
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
});

describe("many lists", () => {
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
    await begin({ areas: ["tower-b"] });
    show("/lists/lift-people", "/lists/:list", ListScreen);
    const places = screen.getAllByRole("link").filter((each) => each.getAttribute("href")?.includes("asset="));
    expect(places.map((each) => each.textContent?.trim())).toEqual(["lift-b1", "lift-a1"]);
  });
});

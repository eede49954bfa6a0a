// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { situation } from "../../../../web/src/app/incident/situation";
import { notice } from "../../../../web/src/app/shell/notify";
import { second } from "../../../../web/src/app/words/times";
import { STAGES } from "../../../../web/src/core/catalogue/words";
import type { Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { LevelScreen } from "../../../../web/src/features/incident/level-screen";
import { StagesScreen } from "../../../../web/src/features/incident/stages-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { EDITION as LEVELS, minutes } from "../../core/readings/levels/level-scenes";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin as beginAt, last, press } from "../../support/supervisor-phone";

const MEANS = /^二级是指：/u;

const words = (text: string) => ({ "zh-Hans": text });
const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
const [first, rounds, ...others] = PLAN.lists;
const [ask, ring, note] = first.pages.flatMap(({ items }) => items) as [Item, Item, Item];
const EDITION: Edition = {
  ...PLAN,
  levels: LEVELS.levels,
  stages: STAGES.map((id) => ({
    ...{ id, name: words(`阶段-${id}`), goal: words(""), ends_when: words("做完了") },
    lists: id === "activate" ? { ...none, liaison: ["first", "rounds"] } : none,
  })),
  lists: [
    { ...first, pages: [{ name: null, items: [{ ...ask, due: minutes(5) }, { ...ring, skip_at: [3] }, note] }] },
    { ...rounds, skip_at: [3] },
    ...others,
  ],
};

let at: Bench;
let outage: string;
beforeEach(async () => {
  at = await bench("staff", EDITION);
  at.browser.fate = () => "lost";
});

async function begin(areas: readonly string[], level?: number): Promise<void> {
  const opening = await beginAt(at, { areas });
  outage = opening.ref;
  if (level) await tell("level.changed", { from: null, to: level, reason: "" });
}
const tell = (type: string, body: Record<string, unknown>) =>
  at.localRecord.record({ type, incident: outage, body } as never);

describe("a level that the plan calls for", () => {
  it("is proposed on Now with its reasons and set by one tap", async () => {
    await begin(["tower-a"]);
    show("/", "/", NowScreen);
    const card = await screen.findByRole("region", { name: "建议定为二级" });
    expect(within(card).getByText("一栋楼或几个区没电")).toBeTruthy();
    // What the level is for is not told as if it had happened.
    expect(within(card).getByText(MEANS)).toBeTruthy();
    press("定为二级");
    await waitFor(() =>
      expect(last(at)).toMatchObject({
        type: "level.changed",
        body: { from: null, to: 2, reason: "一栋楼或几个区没电" },
      }),
    );
    await waitFor(() => expect(screen.queryByText("建议定为二级")).toBeNull());
  });

  it("is raised by a tap on it and one on why, and taken back within ten seconds", async () => {
    await begin(["tower-a"], 3);
    show("/level", "/level", LevelScreen);
    fireEvent.click(screen.getAllByRole("radio")[0] as HTMLElement);
    press("有人有危险");
    await waitFor(() => expect(situation.value.level).toBe(1));
    notice.value?.action?.onPress();
    await waitFor(() => expect(situation.value.level).toBe(3));
  });

  it("is left alone by one tap, and asked again for another reason alone", async () => {
    await begin(["tower-a"], 3);
    show("/level", "/level", LevelScreen);
    await screen.findByRole("region", { name: "建议升到二级" });
    press("先不变");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "matter.left", body: { matter: "level:2/scope/building" } }),
    );
    await waitFor(() => expect(screen.queryByText("建议升到二级")).toBeNull());
    await tell("facts.changed", { areas: [] });
    expect(await screen.findByRole("region", { name: "建议升到一级" })).toBeTruthy();
  });
});

describe("stages", () => {
  it("say how long each has, are entered and left, and what ran out is said", async () => {
    await begin(["tower-a"], 1);
    show("/stages", "/stages", StagesScreen);
    const row = (name: string) => screen.getAllByRole("listitem").find((each) => each.textContent?.includes(name));
    expect(within(row("阶段-activate") as HTMLElement).getByRole("timer")).toBeTruthy();
    press("进入“阶段-report”");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "stage.entered", body: { stage: "report" } }));
    await waitFor(() => expect(row("阶段-activate")?.textContent).toContain("走完"));
    press("阶段-report走完了");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "stage.left", body: { stage: "report" } }));
    await waitFor(() => expect(row("阶段-report")?.textContent).toContain("走完"));
  });

  it("that ran out are named with how long ago", async () => {
    await begin(["tower-a"], 1);
    await tell("stage.entered", { stage: "activate" });
    show("/stages", "/stages", StagesScreen);
    expect(times()).toEqual(["还有05:00"]);
    second.value += 9 * 60_000;
    await waitFor(() => expect(times()).toEqual(["已超4 分钟", "已超4 分钟"]));
  });
});

const COUNTS = /还有|已超/u;

/** What counts down, but for the outage's own clock. */
const times = () =>
  screen.getAllByRole("timer").flatMap(({ textContent }) => (COUNTS.test(textContent ?? "") ? textContent : []));

describe("what the plan leaves out at a level", () => {
  it("is said where the list is worked, with what its own time still is", async () => {
    await begin(["tower-a"], 3);
    show("/lists/first", "/lists/:list", ListScreen);
    expect(screen.getByText("第 1 步，共 2 步", { exact: false })).toBeTruthy();
    expect(times()).toEqual(["还有05:00"]);
    press("做完了");
    await screen.findByText("记下工单号");
    expect(times()).toEqual([]);
    press("做完了");
    expect(await screen.findByText("三级：本级不做")).toBeTruthy();
    expect(screen.getByText("打 95598")).toBeTruthy();
  });

  it("a list left out whole says so and claims nothing done", async () => {
    await begin(["tower-a"], 3);
    show("/lists/rounds", "/lists/:list", ListScreen);
    expect(screen.getByText("三级：本级不做")).toBeTruthy();
  });
});

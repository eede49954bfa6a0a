// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { describe, expect, it } from "vitest";
import { aftermaths } from "../../../../web/src/app/matters/afterwards";
import { sceneOf } from "../../../../web/src/app/record/store";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { DeskScreen } from "../../../../web/src/features/desk/board/desk-screen";
import { AfterPanel } from "../../../../web/src/features/desk/matters/after-panel";
import { draw } from "../../../../web/src/features/desk/report/report-state";
import { ReviewScreen } from "../../../../web/src/features/desk/review/review-screen";
import { EndedOutages } from "../../../../web/src/features/now/ended-outages";
import { atTheDesk, showScreen } from "../../support/desk/desk-screens";
import { ago, entry, SUPERVISOR } from "../../support/desk/fake-record";
import { EVENING } from "../../support/desk/outage-evening";
import { PLAN } from "../../support/desk/plan";
import { show } from "../../support/phone-screens";

atTheDesk();

const OUTAGE = "li00000001.1";
const [trapped] = EVENING.filter(({ action }) => action?.body["people_in_danger"]);
const told = (n: number, type: string, body: Record<string, unknown>, at: number, refs: readonly string[] = []) =>
  entry({ device: "li00000001", n, type, incident: OUTAGE, actor: "pli", happenedAt: ago(at), body, refs });
const ENDED = [
  ...EVENING,
  told(90, "entry.corrected", { safe: true }, 9, [trapped?.ref ?? ""]),
  told(91, "supply.returned", { areas: ["tower-a", "tower-b"] }, 8),
  told(92, "supply.lost", { areas: ["tower-a"] }, 6),
  told(93, "supply.returned", { areas: ["tower-a"] }, 5),
  told(94, "incident.closed", { still_open: [] }, 4),
];
/** Another one in the same towers, two days before. */
const before = (n: number, type: string, body: Record<string, unknown>, at: number) =>
  entry({ device: "li00000002", n, type, incident: "li00000002.1", actor: "pli", happenedAt: ago(at), body });
const DAYS = 2 * 24 * 60;
const TWICE = [
  ...ENDED,
  before(1, "incident.opened", { kind: "outage", cause: "grid", areas: ["tower-a", "tower-b"], edition: null }, DAYS),
  before(2, "contact.tried", { contact: "utility", channel: "phone", outcome: "no_answer" }, DAYS - 5),
  before(3, "incident.closed", { still_open: [] }, DAYS - 60),
];

const left = (n: number, area: string, item: string) =>
  told(n, "step.skipped", { list: "rounds", area, item, reason: "没人手" }, 4.5);
/** Power is back and the rounds of two towers were left out in part; nobody called the maintainer. */
const HALF = [
  ...ENDED.slice(0, -1),
  ...[left(95, "tower-a", "2"), left(96, "tower-a", "3"), left(97, "tower-b", "3")],
  told(98, "step.done", { list: "rounds", area: "tower-b", item: "1" }, 4.4),
];
const wait = { id: null, value: 5, unit: "minutes" as const, source: {} };
const STRICT = {
  ...PLAN,
  recovery: { ...PLAN.recovery, power_up: ["rounds"] },
  call_out: ([1, 2, 3, 4] as const).map((level) => ({
    ...{ level, order: [{ duty: null, contact: "maintainer", next_after: wait }] },
  })),
};

const NAMED = /^(?:巡楼|maintainer)/u;
const TIMELINE = /时间线 (?<n>\d+) 条/u;
const ENTRIES = /共 (?<n>\d+) 条记录.*另有 (?<beside>\d+) 条/u;
const COUNT = /要办的 (?<n>\d+) 件，其中复盘和改进 (?<review>\d+) 件/u;
const said = (words: string) => COUNT.exec(words)?.[0];
const shown = () => document.body.textContent ?? "";

describe("what an ended outage has left", () => {
  it("is one number on Now, on its own screen, at the desk, in the review and in the report", async () => {
    const setting = { entries: ENDED };
    showScreen(EndedOutages, setting, "/");
    const now = said(shown());
    expect(now).toBeTruthy();
    const drawn = (Screen: ComponentType, address: string, pattern = "") => {
      cleanup();
      if (pattern) show(address, pattern, Screen);
      else showScreen(Screen, setting, address);
      return said(shown());
    };
    expect(drawn(AfterScreen, `/after/${OUTAGE}`, "/after/:ref")).toBe(now);
    expect(drawn(AfterPanel, "/desk")).toBe(now);
    expect(drawn(DeskScreen, `/desk?incident=${OUTAGE}`)).toBe(now);
    expect(drawn(ReviewScreen, `/desk/review/${OUTAGE}`, "/desk/review/:ref")).toBe(now);
    expect(shown()).toContain("A 座、B 座停电之后：");
    cleanup();
    showScreen(DeskScreen, setting, `/desk?incident=${OUTAGE}`);
    const [of] = aftermaths.value;
    if (!of) throw new Error("nothing has ended");
    const telling = { view: of.view, scene: sceneOf(of.view), edition: of.edition };
    const { parts } = await draw(telling, "zh-Hans", { photos: new Set(), personal: false });
    expect(said(parts.find(({ id }) => id === "not_done")?.text ?? "")).toBe(now);
    expect(of.open.length + of.unshown).toBe(Number(COUNT.exec(now ?? "")?.groups?.["n"]));
  });

  it("lists as many as it says, but for what others see to", () => {
    for (const role of ["staff", "supervisor"] as const) {
      showScreen(EndedOutages, { entries: ENDED, me: { ...SUPERVISOR, role } }, "/");
      const n = Number(COUNT.exec(shown())?.groups?.["n"]);
      cleanup();
      show(`/after/${OUTAGE}`, "/after/:ref", AfterScreen);
      const lists = document.querySelectorAll("section.card > ul.list > li").length;
      expect(lists + (aftermaths.value[0]?.unshown ?? 0)).toBe(n);
      cleanup();
    }
  });

  it("names what was left out, not finished and not called alike at its end, in the review and in the report", async () => {
    const setting = { entries: HALF, plan: STRICT };
    showScreen(DeskScreen, setting, `/desk?incident=${OUTAGE}`);
    fireEvent.click(screen.getByRole("button", { name: "结束停电" }));
    await screen.findByRole("dialog", { hidden: true });
    for (const each of [
      "巡楼 · A 座：跳过 2 步（巡楼2；巡楼3）",
      "巡楼 · B 座：跳过 1 步（巡楼3）",
      "没叫到的 1 个：maintainer",
    ])
      expect(shown()).toContain(each);
    expect(shown()).toContain("巡楼 · A 座：0/3 · 跳过 2 步");
    expect(shown()).toContain("巡楼 · B 座：1/3 · 跳过 1 步");
    cleanup();
    const ended = { ...setting, entries: [...HALF, told(99, "incident.closed", { still_open: [] }, 4)] };
    showScreen(DeskScreen, ended, `/desk?incident=${OUTAGE}`);
    cleanup();
    show(`/desk/review/${OUTAGE}`, "/desk/review/:ref", ReviewScreen);
    const rows = (part: string) =>
      within(screen.getByRole("region", { name: part }))
        .getAllByText(NAMED, { selector: ".grow" })
        .map(({ parentElement }) => parentElement?.textContent ?? "");
    expect(rows("没做的")).toEqual(["巡楼 · A 座巡楼2；巡楼32 步", "巡楼 · B 座巡楼31 步"]);
    expect(rows("没做到底的清单")).toEqual(["巡楼 · A 座做完 0/3", "巡楼 · B 座做完 1/3"]);
    expect(shown()).toContain("没做的：巡楼1");
    expect(rows("没叫到的")).toHaveLength(1);
    cleanup();
    showScreen(DeskScreen, ended, `/desk?incident=${OUTAGE}`);
    const [of] = aftermaths.value;
    if (!of) throw new Error("nothing has ended");
    const telling = { view: of.view, scene: sceneOf(of.view), edition: of.edition };
    const { parts } = await draw(telling, "zh-Hans", { photos: new Set(), personal: false });
    const words = parts.find(({ id }) => id === "not_done");
    expect(words?.text).toContain("3 步跳过没做");
    expect(words?.text).toContain("清单有 3 张没做到底：做了一部分的 2 张，该做没开始的 1 张");
    expect(JSON.stringify(words?.blocks)).toContain("没叫到（没人叫）：maintainer");
  });

  it("counts in the report's entries and those that it leaves out as many as the timeline has", async () => {
    const given = told(95, "matter.given", { matter: "review:meeting", to: "pli" }, 3);
    showScreen(DeskScreen, { entries: [...ENDED, given] }, `/desk?incident=${OUTAGE}`);
    const timeline = Number(TIMELINE.exec(shown())?.groups?.["n"]);
    const [of] = aftermaths.value;
    if (!of) throw new Error("nothing has ended");
    const telling = { view: of.view, scene: sceneOf(of.view), edition: of.edition };
    const { parts } = await draw(telling, "zh-Hans", { photos: new Set(), personal: false });
    const words = parts.find(({ id }) => id === "entries")?.text ?? "";
    const { n, beside } = ENTRIES.exec(words)?.groups ?? {};
    expect([Number(n) + Number(beside), Number(beside)]).toEqual([timeline, 1]);
  });

  it("is told apart by day and hour where two outages were in the same places", () => {
    for (const Screen of [EndedOutages, AfterPanel]) {
      showScreen(Screen, { entries: TWICE }, "/desk");
      const names = screen.getAllByRole("link").map(({ textContent }) => textContent ?? "");
      expect(names.filter((each) => each.includes("11月22日"))).toHaveLength(1);
      expect(names.filter((each) => each.includes("11月24日"))).toHaveLength(1);
      cleanup();
      showScreen(Screen, { entries: ENDED }, "/desk");
      expect(shown()).not.toContain("11月24日 20");
      cleanup();
    }
  });
});

// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { SheetScreen } from "../../../../web/src/features/duties/sheet-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, night } from "../../support/supervisor-phone";
import { EDITION as RECOVERING } from "../recovery/recovering";

const TRIPPED = /^\d\d:\d\d 2 号泵（打 95598），“打不通怎么办”还没全做完$/u;
const UNCHECKED = /^前台 \d\d:\d\d。维保没到$/u;
const LOST = /^\d\d:\d\d A 座。送电要从头来$/u;
const STOPPED = /^冒烟、有焦味 · 李敏 \d\d:\d\d$/u;
const LAST = /^李敏 \d\d:\d\d$/u;

let at: Bench;
const draw = () => show("/hand-over/sheet", "/hand-over/sheet", SheetScreen);
const part = (name: string) => within(screen.getByRole("region", { name }));
const rowsIn = (name: string) =>
  part(name)
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));

describe("the hand-over sheet while power comes back", () => {
  let incident: string;
  const tell = (type: string, body: object = {}, refs: readonly string[] = []) => {
    at.browser.wall += 60_000;
    return at.localRecord.record({ type, incident, body, refs } as never);
  };
  const titles = () => screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
  beforeEach(async () => {
    const { lists } = RECOVERING;
    const half = { ...(lists[0] as (typeof lists)[number]), id: "half", name: { "zh-Hans": "分路又跳了" } };
    at = await night({ ...RECOVERING, lists: [...lists, half] });
    incident = (await begin(at, { areas: ["tower-a"] })).ref;
    await tell("supply.returned", { areas: ["tower-a"] });
    await tell("step.done", { list: "rounds", item: "lamps" });
    await tell("step.done", { list: "rounds", item: "doors" });
    const { ref } = await tell("step.done", { list: "first", item: "ring" });
    await tell("breaker.tripped", { list: "first", item: "ring", what: "2 号泵" }, [ref]);
    await tell("step.done", { list: "again", item: "walk" });
    await tell("service.opened", { service: "desk", note: "维保没到" });
  });

  it("begins with who is in danger, then says what tripped, what was opened unchecked, how far each list is, what is next", async () => {
    await tell("incident.opened", {
      people_in_danger: { place: "A 座 2 号梯", count: 2, condition: "calm" },
      kind: "outage",
      areas: [],
    });
    draw();
    expect(titles().slice(0, 3)).toEqual(["有危险的人", "送电到哪儿了", "现在的情况"]);
    expect(rowsIn("送电到哪儿了")).toEqual([
      ["跳闸", expect.stringMatching(TRIPPED)],
      ["没查完就恢复了", expect.stringMatching(UNCHECKED)],
      ["巡楼", "2/2 · 做完"],
      ["联络员头几步", "0/3 · 1 步上次没做成 · 下一步：问清哪里停了"],
    ]);
  });

  it("says that power was lost again and all begins anew, also once it is back; and that somebody stopped it", async () => {
    await tell("supply.lost", { areas: ["tower-a"] });
    await tell("powerup.stopped", { reason: "冒烟、有焦味" });
    draw();
    expect(rowsIn("送电到哪儿了").slice(0, 5)).toEqual([
      ["跳闸", expect.stringContaining("2 号泵（打 95598）")],
      ["又停了", expect.stringMatching(LOST)],
      ["停止送电", expect.stringMatching(STOPPED)],
      ["没查完就恢复了", expect.stringContaining("前台")],
      ["电来了又停", "0/1 · 下一步：派人去"],
    ]);
    await tell("supply.returned", { areas: ["tower-a"] });
    await waitFor(() =>
      expect(rowsIn("送电到哪儿了")[1]).toEqual(["中间又停过", expect.stringContaining("之前做的不算")]),
    );
  });

  it("lists what anybody began and nobody finished, with how far and who did the last of it", async () => {
    await tell("step.done", { list: "rescue", item: "walk" });
    await tell("step.done", { list: "half", item: "ask" });
    draw();
    expect(rowsIn("做了一半的清单").slice(1)).toEqual([
      ["分路又跳了", "1/3 · 下一步：打 95598", expect.stringMatching(LAST)],
    ]);
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { leftOpen } from "../../../../web/src/app/checklists/left-open";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ListsScreen } from "../../../../web/src/features/checklists/lists-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { ambers, type Bench, bench, open, show } from "../../support/phone-screens";
import { list, none, RESTORE, step } from "./short-lists";

const EDITION: Edition = {
  ...PLAN,
  lists: [
    ...PLAN.lists,
    list("检查", [step("地面", { could_not: "先不送" }), step("挂牌")]),
    list(
      "送电",
      [step("看表"), step("总开关", { could_not: "进线跳了" }), step("水泵", { could_not: "分路跳了" }), step("空调")],
      ["检查"],
    ),
    list("进线跳了", [step("手拿开"), step("打电话")]),
    list("分路跳了", [step("拉开")]),
    list("先不送", [step("上锁")]),
    list("查系统", [step("主机")], ["送电"]),
  ],
  stages: [
    ...PLAN.stages,
    { ...RESTORE, lists: { ...none, technical: ["检查", "送电", "查系统"], service: ["查系统"] } },
  ],
  duties: [...PLAN.duties, { ...PLAN.duties[0], id: "technical" }, { ...PLAN.duties[0], id: "service" }],
  recovery: { ...PLAN.recovery, before: ["检查"], power_up: ["送电"], checks: ["查系统"] },
};

let at: Bench;
let incident: string;
const tell = (type: string, body: object = {}, more: object = {}) => {
  at.browser.wall += 1000;
  return at.localRecord.record({ type, incident, body: { ...body }, ...more } as never);
};
const done = (of: string, ...items: string[]) =>
  items.reduce<Promise<unknown>>(
    (before, item) => before.then(() => tell("step.done", { list: of, item })),
    Promise.resolve(),
  );
const power = (to: "lost" | "returned") => tell(`supply.${to}`, { areas: ["tower-b"] });
const duty = (of: string) => tell("duty.taken", { duty: of, person: "plimin" });
const next = () => {
  const found = nextStep();
  return found && `${found.placed.list.id} ${found.item.id}`;
};

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
  const body = { ...open, areas: ["tower-b"] };
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
});

describe("a switch that trips", () => {
  beforeEach(async () => {
    await duty("technical");
    await power("returned");
    await tell("stage.entered", { stage: "restore" });
    await done("检查", "地面", "挂牌");
    await done("送电", "看表");
  });

  it("stands on Now above all but people, with the way to it", async () => {
    await tell("step.could_not", { list: "送电", item: "总开关", reason: "一合就跳了" });
    await duty("leader");
    show("/", "/", NowScreen);
    const [first] = await screen.findAllByRole("region");
    expect(first?.getAttribute("aria-label")).toBe("没做成、跳了闸的");
    const href = first?.querySelector("a")?.getAttribute("href") ?? "";
    expect(decodeURIComponent(href)).toBe("/lists/送电?at=总开关");
  });

  it("is among the reasons of a step that switches on, and of no other", async () => {
    const shown = show("/lists/送电?at=总开关", "/lists/:list", ListScreen);
    fireEvent.click(screen.getByRole("button", { name: "没做成" }));
    fireEvent.click(await screen.findByRole("button", { name: "一合就跳了" }));
    await waitFor(() => expect(at.localRecord.entries().at(-1)?.action).toMatchObject({ type: "step.could_not" }));
    shown.unmount();
    show("/lists/进线跳了?at=打电话", "/lists/:list", ListScreen);
    fireEvent.click(screen.getByRole("button", { name: "没做成" }));
    await screen.findByRole("button", { name: "打不通" });
    expect(screen.queryByRole("button", { name: "一合就跳了" })).toBeNull();
  });

  it("leads to what the plan says for that and not to the next step, on each phone, until that is done", async () => {
    await tell("step.could_not", { list: "送电", item: "总开关", reason: "一合就跳了", follow_on: "进线跳了" });
    await waitFor(() => expect(next()).toBe("进线跳了 手拿开"));
    expect(nextStep()?.overtaken).toBe(false);
    const shown = show("/", "/", NowScreen);
    expect(await screen.findByRole("heading", { name: "手拿开" })).toBeTruthy();
    expect(ambers()).toEqual(["做完了"]);
    expect(screen.queryByRole("link", { name: "接着做：进线跳了" })).toBeNull();
    shown.unmount();
    show("/lists", "/lists", ListsScreen);
    expect(ambers()).toEqual(["开始：进线跳了"]);
    await done("进线跳了", "手拿开");
    expect(next()).toBe("进线跳了 打电话");
    await done("进线跳了", "打电话");
    expect(next()).toBe("送电 总开关");
    await done("送电", "总开关");
    expect(next()).toBe("送电 水泵");
  });

  it("leads there too where it tripped after it was done, and on once it is done again", async () => {
    await done("送电", "总开关", "水泵");
    const refs = [at.localRecord.entries().at(-1)?.ref ?? ""];
    await tell("breaker.tripped", { list: "送电", item: "水泵" }, { refs });
    await waitFor(() => expect(next()).toBe("分路跳了 拉开"));
    await tell("step.done", { list: "送电", item: "水泵" });
    await waitFor(() => expect(next()).toBe("送电 空调"));
  });

  it("is not held against who said that it could after all", async () => {
    await tell("step.could_not", { list: "送电", item: "总开关", reason: "一合就跳了", follow_on: "进线跳了" });
    await tell("step.done", { list: "送电", item: "总开关" });
    await waitFor(() => expect(next()).toBe("送电 水泵"));
  });
});

describe("power that came back twice", () => {
  it("is brought back from the first step of what comes before, wherever one had come to", async () => {
    await power("returned");
    await done("检查", "地面", "挂牌");
    await done("送电", "看表", "总开关");
    await power("lost");
    await power("returned");
    // Nobody has the duty: whoever was at it goes on at it.
    await waitFor(() => expect(next()).toBe("检查 地面"));
    expect(leftOpen().map(({ list: { id } }) => id)).toEqual([]);
    show("/", "/", NowScreen);
    expect(await screen.findByText("检查 · 第 1 步，共 2 步")).toBeTruthy();
    await done("检查", "地面");
    expect(next()).toBe("检查 挂牌");
  });
});

it("does not urge anybody to begin what waits for the work of others", async () => {
  await duty("service");
  await power("returned");
  await tell("stage.entered", { stage: "restore" });
  show("/", "/", NowScreen);
  expect(await screen.findByText("要先做完“送电”")).toBeTruthy();
  expect(ambers()).toEqual([]);
  expect(screen.getByRole("link", { name: "先看看：查系统" })).toBeTruthy();
  await done("检查", "地面", "挂牌");
  await done("送电", "看表", "总开关", "水泵", "空调");
  await waitFor(() => expect(ambers()).toHaveLength(1));
});

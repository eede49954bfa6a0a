// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { PLAN } from "../../support/phone-plan";
import { ambers, type Bench, bench, open, show } from "../../support/phone-screens";
import { list, step } from "../now/short-lists";

const EDITION: Edition = {
  ...PLAN,
  lists: [
    list("启动发电机", [step("看油"), step("按启动", { could_not: "起不来" }), step("看表"), step("报组长")], []),
    list("起不来", [step("看报警"), step("看起来了没有", { could_not: "不用它" })]),
    list("不用它", [step("告诉组长"), step("发手提灯")]),
    list("打电话", [step("打物业", { could_not: "起不来" }), step("打业主", { needs: ["打物业"] }), step("写下来")]),
  ],
};

let at: Bench;
let incident: string;
const tell = (type: string, of: string, item: string) => {
  at.browser.wall += 1000;
  return at.localRecord.record({ type, incident, body: { list: of, item, reason: "设备坏了" } } as never);
};
const visit = (address: string) => {
  cleanup();
  show(address, "/lists/:list", ListScreen);
};
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const title = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;

beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff", EDITION);
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: open })).ref;
});

describe("a step that could not be done", () => {
  it("can be done in its place with one tap, which names how it failed, and what comes after is free", async () => {
    await tell("step.done", "启动发电机", "看油");
    const { ref } = await tell("step.could_not", "启动发电机", "按启动");
    visit("/lists/启动发电机?at=按启动");
    expect(ambers()).toEqual(["接着做：起不来"]);
    // What comes after waits for it: nothing leads in a circle.
    expect(screen.queryByRole("button", { name: "去下一个没做的步骤" })).toBeNull();
    press("做完了");
    await waitFor(() => expect(title()).toBe("看表"));
    expect(at.localRecord.entries().at(-1)?.action).toMatchObject({ type: "step.done", refs: [ref] });
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "做完了" }).disabled).toBe(false);
  });

  it("is gone back to from what waits for it, after all that waits for nothing", async () => {
    await tell("step.could_not", "打电话", "打物业");
    visit("/lists/打电话?at=打物业");
    press("去下一个没做的步骤");
    await waitFor(() => expect(title()).toBe("写下来"));
    press("做完了");
    await waitFor(() => expect(title()).toBe("打物业"));
  });

  it("is led back to from the list for that, at each step, and first once that ended well", async () => {
    await tell("step.done", "启动发电机", "看油");
    await tell("step.could_not", "启动发电机", "按启动");
    visit("/lists/起不来");
    const back = () => screen.getByRole("link", { name: "回到第 2 步：启动发电机" });
    expect(back().className).not.toContain("go");
    for (const item of ["看报警", "看起来了没有"]) await tell("step.done", "起不来", item);
    visit("/lists/起不来");
    expect(ambers()).toEqual(["回到第 2 步：启动发电机"]);
    expect(back().getAttribute("href")).toBe(`/lists/启动发电机?at=${encodeURIComponent("按启动")}`);
    visit("/lists/启动发电机?at=按启动");
    expect(ambers()).toEqual(["做完了"]);
    await tell("step.done", "启动发电机", "按启动");
    visit("/lists/起不来");
    expect(screen.queryByRole("link", { name: "回到第 2 步：启动发电机" })).toBeNull();
  });

  it("is not what comes first after a list that goes on without it", async () => {
    await tell("step.could_not", "起不来", "看起来了没有");
    for (const item of ["告诉组长", "发手提灯"]) await tell("step.done", "不用它", item);
    visit("/lists/不用它");
    expect(ambers()).toEqual(["回到“现在”"]);
    expect(screen.getByRole("link", { name: "回到第 2 步：起不来" })).toBeTruthy();
  });
});

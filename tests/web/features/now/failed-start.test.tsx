// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { leftOpen } from "../../../../web/src/app/checklists/left-open";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { matters } from "../../../../web/src/app/matters/matters";
import { targetKey } from "../../../../web/src/core/folds/checklists";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ListsScreen } from "../../../../web/src/features/checklists/lists-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { ambers, type Bench, bench, open, show } from "../../support/phone-screens";
import { list, none, step } from "./short-lists";

const EDITION: Edition = {
  ...PLAN,
  lists: [
    list("启动发电机", [step("看油"), step("按启动", { could_not: "起不来" }), step("看表"), step("报组长")], []),
    list("起不来", [
      step("看报警"),
      step("看油阀", { could_not: "不用它" }),
      step("再试一次", { could_not: "不用它" }),
    ]),
    list("不用它", [step("告诉组长")]),
  ],
  stages: PLAN.stages.map((each) => ({ ...each, lists: { ...none, technical: ["启动发电机"] } })),
  duties: [...PLAN.duties, { ...PLAN.duties[0], id: "technical" }],
};

let at: Bench;
let incident: string;
const tell = (type: string, body: object) => {
  at.browser.wall += 1000;
  return at.localRecord.record({ type, incident, body } as never);
};

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: open })).ref;
});

describe("a generator that does not start", () => {
  const failed = (of: string, item: string) => tell("step.could_not", { list: of, item, reason: "设备坏了" });
  const next = () => {
    const found = nextStep();
    return found && `${found.placed.list.id} ${found.item.id}`;
  };

  it("leads to the list for that, on Now and beside the lists, until it is done; then back", async () => {
    await tell("step.done", { list: "启动发电机", item: "看油" });
    await failed("启动发电机", "按启动");
    await waitFor(() => expect(next()).toBe("起不来 看报警"));
    const shown = show("/", "/", NowScreen);
    expect(await screen.findByRole("heading", { name: "看报警" })).toBeTruthy();
    shown.unmount();
    show("/lists", "/lists", ListsScreen);
    expect(ambers()).toEqual(["开始：起不来"]);
    await tell("duty.taken", { duty: "technical", person: "plimin" });
    for (const item of ["看报警", "看油阀", "再试一次"]) await tell("step.done", { list: "起不来", item });
    // Where it works at last, back to the step that failed: what comes after waits for it.
    await waitFor(() => expect(next()).toBe("启动发电机 按启动"));
    await tell("step.done", { list: "启动发电机", item: "按启动" });
    await waitFor(() => expect(next()).toBe("启动发电机 看表"));
  });

  it("asks for nothing more of the list for that once it works, whoever says so, and settles what failed", async () => {
    await tell("step.done", { list: "启动发电机", item: "看油" });
    const { ref } = await failed("启动发电机", "按启动");
    await tell("step.done", { list: "起不来", item: "看报警" });
    const failures = () => matters.value.filter(({ kind }) => kind === "could_not").length;
    await waitFor(() => expect([next(), failures()]).toEqual(["起不来 看油阀", 1]));
    at.browser.wall += 1000;
    const body = { list: "启动发电机", item: "按启动" };
    await at.localRecord.record({ type: "step.done", incident, refs: [ref], body });
    await waitFor(() => expect([next(), failures()]).toEqual(["启动发电机 看表", 0]));
    expect(leftOpen().map(({ list: { id } }) => id)).toEqual([]);
  });

  it("leads on where that fails too", async () => {
    await failed("启动发电机", "按启动");
    await tell("step.done", { list: "起不来", item: "看报警" });
    await tell("step.done", { list: "起不来", item: "看油阀" });
    await failed("起不来", "再试一次");
    await waitFor(() => expect(next()).toBe("不用它 告诉组长"));
  });

  it("goes on where it was once that is let go", async () => {
    await tell("step.done", { list: "启动发电机", item: "看油" });
    await failed("启动发电机", "按启动");
    const matter = `could_not:${targetKey({ list: "启动发电机", area: null, asset: null, item: "按启动" })}`;
    await tell("matter.left", { matter, reason: "发电车来了" });
    await waitFor(() => expect(next()).toBe("启动发电机 按启动"));
  });

  it("goes on where it was once the step is done after all", async () => {
    await tell("step.done", { list: "启动发电机", item: "看油" });
    await failed("启动发电机", "按启动");
    await tell("step.done", { list: "启动发电机", item: "按启动" });
    await waitFor(() => expect(next()).toBe("启动发电机 看表"));
  });
});

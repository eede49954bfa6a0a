// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const words = (said: string) => ({ "zh-Hans": said });
const service = (id: string, said: string, after: string[] = []) => ({ id, name: words(said), areas: [], after });
const EDITION: Edition = {
  ...PLAN,
  recovery: {
    ...PLAN.recovery,
    ...{ before: ["rounds"], power_up: ["first"], checks: ["no-line"] },
    services: [service("doors", "门禁"), service("desk", "前台", ["no-line"])],
  },
};

const FIRST = /联络员头几步/u;

let at: Bench;
const button = (name: string, index = 0) =>
  screen.getAllByRole<HTMLButtonElement>("button", { name })[index] as HTMLButtonElement;
const last = () => at.localRecord.entries().at(-1)?.action;
const seen = () => show("/recovery", "/recovery", RecoveryScreen);
beforeEach(async () => {
  at = await bench("staff", EDITION);
});

it("says so where nothing is on", () => {
  seen();
  expect(screen.getByText("现在没有停电")).toBeTruthy();
});

it("stops the power-up with one tap on why, and goes on after it", async () => {
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  seen();
  fireEvent.click(button("停止送电"));
  fireEvent.click(button("冒烟、有焦味"));
  await screen.findByText("停止送电了：冒烟、有焦味");
  expect(last()).toMatchObject({ type: "powerup.stopped", body: { reason: "冒烟、有焦味" } });
  fireEvent.click(button("接着送电"));
  await vi.waitFor(() => expect(last()?.type).toBe("powerup.resumed"));
  expect(screen.queryByText("停止送电了：冒烟、有焦味")).toBeNull();
});

it("records a check with what became of the data", async () => {
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  seen();
  fireEvent.click(button("有问题"));
  fireEvent.click(button("丢了一些"));
  await vi.waitFor(() =>
    expect(last()).toMatchObject({
      type: "system.checked",
      body: { list: "no-line", result: "faulty", data: "lost" },
    }),
  );
});

it("opens services in the plan's order once their power is back and the lists before them are done", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  seen();
  expect(button("恢复：门禁").disabled).toBe(true);
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  await vi.waitFor(() => expect(button("恢复：门禁").disabled).toBe(false));
  expect(button("恢复：前台").disabled).toBe(true);
  expect(screen.getByText("等这些先做完：打不通怎么办")).toBeTruthy();
  fireEvent.click(button("恢复：门禁"));
  await vi.waitFor(() => expect(last()).toMatchObject({ type: "service.opened", body: { service: "doors" } }));
  expect(last()?.refs).toHaveLength(1);
  await at.localRecord.record({
    ...{ type: "step.skipped", incident: ref },
    body: { list: "no-line", item: "walk", reason: "用不上" },
  });
  await vi.waitFor(() => expect(button("恢复：前台").disabled).toBe(false));
});

it("asks whether staff and customers were told of each service", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  seen();
  fireEvent.click(button("恢复：门禁"));
  fireEvent.click(await screen.findByRole("button", { name: "员工通知了：门禁" }));
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "员工通知了：门禁" })).toBeNull());
  expect(last()).toMatchObject({ type: "service.told", body: { service: "doors", whom: "staff" } });
  expect(button("客户通知了：门禁")).toBeTruthy();
});

it("begins the lists anew that were worked before the power went again", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  const tell = (type: "supply.lost" | "supply.returned") =>
    at.localRecord.record({ type, incident: ref, body: { areas: [] } });
  await tell("supply.returned");
  await at.localRecord.record({ type: "step.done", incident: ref, body: { list: "first", item: "ask" } });
  seen();
  expect(screen.getByRole("link", { name: FIRST }).textContent).toContain("1/3");
  await tell("supply.lost");
  await vi.waitFor(() => expect(screen.getByRole("link", { name: FIRST }).textContent).toContain("0/3"));
});

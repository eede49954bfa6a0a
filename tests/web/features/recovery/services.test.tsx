// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import { remainderWords } from "../../../../web/src/app/ending/still-open-words";
import { scene } from "../../../../web/src/app/incident/situation";
import { names, sentence } from "../../../../web/src/app/words/entry-line";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { stillOpen } from "../../../../web/src/core/readings/still-open";
import type { Entry } from "../../../../web/src/core/record/entries";
import type { Scene } from "../../../../web/src/core/scene";
import { MattersScreen } from "../../../../web/src/features/matters/matters-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { EDITION, IN_LIFT, service } from "./recovering";

let at: Bench;
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const last = () => at.localRecord.entries().at(-1)?.action;
const seen = () => show("/recovery", "/recovery", RecoveryScreen);
beforeEach(async () => {
  at = await bench("staff", EDITION);
});

it("opens services in the plan's order once their power is back and the lists before them are done", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  seen();
  expect(button("恢复：门禁").disabled).toBe(true);
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  await vi.waitFor(() => expect(button("恢复：门禁").disabled).toBe(false));
  expect(screen.queryByRole("button", { name: "恢复：前台" })).toBeNull();
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

it("opens a service before its turn with a reason, and shows it as such; the end names it", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  seen();
  fireEvent.click(await screen.findByRole("button", { name: "照样恢复：前台" }));
  const asked = await screen.findByRole("dialog", { name: "前台：还没查完，为什么照样恢复？" });
  expect(asked.textContent).toContain("还没做完：打不通怎么办 0/1");
  fireEvent.click(button("发电机带着，看过能用"));
  const note = "发电机带着，看过能用 · 还没做完：打不通怎么办 0/1";
  await vi.waitFor(() => expect(last()).toMatchObject({ type: "service.opened", body: { service: "desk", note } }));
  expect(await screen.findByText(`照样恢复：${note}`)).toBeTruthy();
  const said = at.localRecord.entries().at(-1) as Entry;
  expect(sentence(said).text).toBe(`照样恢复：前台。${note}`);
  const left = stillOpen(scene.value as Scene, EDITION, { now: 0 }).flatMap((each) =>
    each.kind === "service" ? [remainderWords(names.value, each)] : [],
  );
  expect(left).toEqual(["前台：没查完就恢复了（打不通怎么办）"]);
});

it("waits no more for a check that was called well with a reason, and says that it was", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  const check = (body: object) =>
    at.localRecord.record({ type: "system.checked", incident: ref, body: { list: "no-line", ...body } } as never);
  seen();
  await check({ result: "well" });
  expect(await screen.findByRole("button", { name: "照样恢复：前台" })).toBeTruthy();
  await check({ result: "well", reason: "发电机带着" });
  await vi.waitFor(() => expect(button("恢复：前台").disabled).toBe(false));
  expect(screen.queryByText("等这些先做完：打不通怎么办")).toBeNull();
  expect(screen.getByText("打不通怎么办：没做完就记了正常（发电机带着）")).toBeTruthy();
  fireEvent.click(button("恢复：前台"));
  await vi.waitFor(() => expect(last()).toMatchObject({ type: "service.opened", body: { service: "desk" } }));
  // Called faulty after that, it holds again.
  await check({ result: "faulty" });
  expect(await screen.findByText("等这些先做完：打不通怎么办")).toBeTruthy();
});

it("opens no lifts while people are in one, and offers no reason for it", async () => {
  const lifts = { ...EDITION.recovery, services: [service("lifts", "电梯", ["lifts"])] };
  at = await bench("staff", { ...EDITION, recovery: lifts } as Edition);
  const body = { ...open, areas: ["tower-a"], people_in_danger: IN_LIFT };
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body });
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  seen();
  await vi.waitFor(() => expect(screen.getAllByText("里面还有人：电梯里有人 · 2 号梯").length).toBeGreaterThan(0));
  expect(button("恢复：电梯").disabled).toBe(true);
  expect(screen.queryByRole("button", { name: "照样恢复：电梯" })).toBeNull();
  const [told] = at.localRecord.entries();
  await at.localRecord.record({
    ...{ type: "entry.corrected", incident: ref, refs: [told?.ref ?? ""] },
    body: { safe: true },
  });
  expect(await screen.findByRole("button", { name: "照样恢复：电梯" })).toBeTruthy();
});

it("asks whether staff and customers were told of each service", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  seen();
  fireEvent.click(button("恢复：门禁"));
  fireEvent.click(await screen.findByRole("button", { name: "已通知员工：门禁" }));
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "已通知员工：门禁" })).toBeNull());
  expect(last()).toMatchObject({ type: "service.told", body: { service: "doors", whom: "staff" } });
  expect(button("已通知客户：门禁")).toBeTruthy();
});

it("asks to tell everybody once a service is open, and no more to open it", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
  show("/matters", "/matters", MattersScreen);
  expect(await screen.findByText("恢复门禁")).toBeTruthy();
  await at.localRecord.record({ type: "service.opened", incident: ref, body: { service: "doors" } });
  expect(await screen.findByText("告诉大家：门禁恢复了")).toBeTruthy();
  expect(screen.queryByText("恢复门禁")).toBeNull();
});

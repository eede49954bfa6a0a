// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { EDITION, IN_LIFT } from "./recovering";

const ITEMS = PLAN.lists[0].pages.flatMap(({ items }) => items.map(({ id }) => id));
const FIRST = /^联络员头几步/u;

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
  fireEvent.click(button("故障找到了，修好了"));
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

const outage = async (more: object = {}) => {
  const body = { ...open, areas: ["tower-a"], ...more };
  return (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
};

it("calls no lift well in the dark: it says what is missing, with the way there, and takes a reason", async () => {
  await outage();
  seen();
  fireEvent.click(button("正常：1 号梯"));
  expect(await screen.findByRole("dialog", { name: "1 号梯：现在还不能记“正常”" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "A 座还没有电" }).getAttribute("href")).toBe("/facts");
  expect(screen.getByRole("link", { name: "要先做完“联络员头几步”" }).getAttribute("href")).toBe("/lists/first");
  expect(last()?.type).toBe("incident.opened");
  fireEvent.click(button("还是要记正常，写明原因"));
  fireEvent.click(button("发电机带着，看过能用"));
  // A lift keeps no data: nobody is asked.
  await vi.waitFor(() =>
    expect(last()).toMatchObject({
      type: "system.checked",
      body: { list: "lifts", area: "tower-a", asset: "a1", result: "well", reason: "发电机带着，看过能用" },
    }),
  );
  expect(last()?.body).not.toHaveProperty("data");
  expect(await screen.findByText("前面没做完就记了正常：发电机带着，看过能用")).toBeTruthy();
});

it("says first who is still in danger, and lets no reason call their lift well", async () => {
  await outage({ people_in_danger: IN_LIFT });
  const { container } = seen();
  const first = container.querySelector("main nav, main section");
  expect(first?.textContent).toContain("还没脱险：电梯里有人 · 2 号梯");
  expect(first?.querySelector("a")?.getAttribute("href")).toBe("/lists/rescue?area=tower-a&asset=a2");
  fireEvent.click(button("正常：2 号梯"));
  expect(await screen.findByRole("link", { name: "里面还有人：电梯里有人 · 2 号梯" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "还是要记正常，写明原因" })).toBeNull();
});

it("leads to the plan's list when power that was back is gone again, until it is back", async () => {
  const ref = await outage();
  const tell = (type: "supply.lost" | "supply.returned") =>
    at.localRecord.record({ type, incident: ref, body: { areas: ["tower-a"] } });
  seen();
  await tell("supply.returned");
  expect(screen.queryByRole("region", { name: "又停了" })).toBeNull();
  await tell("supply.lost");
  const again = await screen.findByRole("region", { name: "又停了" });
  expect(again.textContent).toContain("A 座。送电要从头来。");
  expect(again.querySelector("a")?.getAttribute("href")).toBe("/lists/again");
  await tell("supply.returned");
  await vi.waitFor(() => expect(screen.queryByRole("region", { name: "又停了" })).toBeNull());
});

it("counts as done nothing that was left out or failed, and shows no such list in green", async () => {
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  const far = () => screen.getByRole("link", { name: FIRST }).querySelector(".far");
  const tell = (type: "step.done" | "step.skipped" | "step.could_not", item: string, reason = "") =>
    at.localRecord.record({
      ...{ type, incident: ref },
      body: { list: "first", item, ...(reason && { reason }) },
    } as never);
  seen();
  await tell("step.done", ITEMS[0] ?? "");
  await tell("step.skipped", ITEMS[1] ?? "", "用不上");
  await vi.waitFor(() => expect(far()?.textContent).toBe("1/3跳过 1 步"));
  await tell("step.skipped", ITEMS[2] ?? "", "用不上");
  await vi.waitFor(() => expect(far()?.textContent).toBe("1/3跳过 2 步"));
  expect(far()?.className).toBe("warn far");
  await tell("step.could_not", ITEMS[2] ?? "", "没钥匙");
  await vi.waitFor(() => expect(far()?.textContent).toBe("1/31 步没做成 · 跳过 1 步"));
  expect(far()?.className).toBe("bad far");
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

// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import type { Checklist, Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, person, press } from "../../support/supervisor-phone";

const words = (said: string) => ({ "zh-Hans": said });
const item = (id: string, said: string, more: Partial<Item> = {}): Item => ({
  ...(PLAN.lists[0].pages[0]?.items[2] as Item),
  ...{ id, text: words(said) },
  ...more,
});
const hazard = {
  kinds: ["electrical"],
  qualified: words("持证电工"),
  stop_when: words("有焦味"),
  tell: ["utility"],
} as const;
const ready: Checklist = {
  ...PLAN.lists[0],
  ...{ id: "ready", name: words("送电前检查"), style: "do_confirm", hazard },
  pages: [
    {
      name: null,
      items: [
        item("agreed", "供电公司同意送了吗", { expect: { text: words("谁、几点"), figures: [], answer: true } }),
        item("dry", "地面干了"),
      ],
    },
  ],
};
const EDITION: Edition = { ...PLAN, lists: [ready], recovery: { ...PLAN.recovery, before: ["ready"] } };
const PEOPLE = [person("plimin", "李敏"), person("pzhao", "赵大勇", { duties: ["technical"] })];

const DRY = /^地面干了/u;
const NOT_THEIRS = /的职责里没有“/u;

let at: Bench;
const box = (said: string) => screen.getByRole("button", { name: `勾上：${said}` });
const ask = () => screen.queryByRole("region", { name: "先说由谁做" });
beforeEach(async () => {
  at = await bench("staff", EDITION, PEOPLE);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
});

it("says who may and whom to call, and takes no answer before it is said who does it", async () => {
  show("/lists/ready", "/lists/:list", ListScreen);
  const asked = within(ask() as HTMLElement);
  expect(asked.getByText("谁能做：持证电工")).toBeTruthy();
  expect(asked.getByRole("link", { name: "打给供电公司 95598" }).getAttribute("href")).toBe("tel:95598");
  fireEvent.click(box("地面干了"));
  expect((await screen.findByText("先说由谁做，才能打勾")).role).toBe("alert");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("先说由谁做"));
  fireEvent.click(screen.getByRole("button", { name: DRY }));
  expect(screen.getAllByText("先说由谁做，才能打勾")).toHaveLength(2);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "做完了" }).disabled).toBe(true);
  expect(bodies(at, "step.done")).toEqual([]);
  press("赵大勇");
  await vi.waitFor(() => expect(ask()).toBeNull());
  press("做完了");
  await vi.waitFor(() => expect(bodies(at, "step.done")).toEqual([{ list: "ready", item: "dry", by: "pzhao" }]));
});

it("warns where who is named has not the technical duty, and bars nobody", async () => {
  show("/lists/ready", "/lists/:list", ListScreen);
  press("我自己：李敏");
  expect(await screen.findByText(NOT_THEIRS)).toBeTruthy();
  fireEvent.click(box("地面干了"));
  await vi.waitFor(() => expect(bodies(at, "step.done")).toEqual([{ list: "ready", item: "dry", by: "plimin" }]));
  press("换人");
  press("赵大勇");
  await vi.waitFor(() => expect(screen.queryByText(NOT_THEIRS)).toBeNull());
});

it("counts as done nothing that was left out", async () => {
  const incident = at.localRecord.entries()[0]?.ref;
  const body = { list: "ready", item: "dry", reason: "用不上" };
  await at.localRecord.record({ type: "step.skipped", incident, body } as never);
  show("/lists/ready", "/lists/:list", ListScreen);
  expect(await screen.findByText("共 2 步，做了 0 步 · 跳过 1 步")).toBeTruthy();
});

it("names an electrician from outside, writes down what was answered, and lets another take over", async () => {
  show("/lists/ready", "/lists/:list", ListScreen);
  fireEvent.input(screen.getByLabelText("外请电工，写姓名"), { target: { value: " 孙师傅 " } });
  press("由他做");
  expect(await screen.findByText("由孙师傅（外请）做")).toBeTruthy();
  fireEvent.click(box("供电公司同意送了吗"));
  // A tick without the answer says at once, at the field, what is missing, as often as it is tried.
  const field = screen.getByLabelText("怎么答的：谁、几点");
  expect(screen.getByText("先写是谁答的、几点，再打勾").role).toBe("alert");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(field);
  field.blur();
  fireEvent.click(box("供电公司同意送了吗"));
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  field.blur();
  press("做完了");
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  expect(bodies(at, "step.done")).toEqual([]);
  fireEvent.input(field, { target: { value: "调度老陈，21:10" } });
  await vi.waitFor(() => expect(screen.queryByText("先写是谁答的、几点，再打勾")).toBeNull());
  press("做完了");
  const said = { list: "ready", item: "agreed", by_name: "孙师傅", answer: "调度老陈，21:10" };
  await vi.waitFor(() => expect(bodies(at, "step.done")).toEqual([said]));
  expect((await screen.findAllByText("由孙师傅（外请）做 · 答：调度老陈，21:10"))[0]).toBeTruthy();
  press("换人");
  expect(ask()).toBeTruthy();
  press("我自己：李敏");
  expect(await screen.findByText("由李敏做")).toBeTruthy();
});

it("is named by what another phone recorded, until the power fails again", async () => {
  const tell = (type: string, body: object) =>
    at.localRecord.record({ type, incident: at.localRecord.entries()[0]?.ref, body } as never);
  await tell("step.done", { list: "ready", item: "dry", by: "pzhao" });
  const shown = show("/lists/ready", "/lists/:list", ListScreen);
  expect(ask()).toBeNull();
  expect(screen.getAllByText("由赵大勇做").length).toBeGreaterThan(0);
  await tell("supply.returned", { areas: [] });
  await tell("supply.lost", { areas: [] });
  shown.unmount();
  await import("../../../../web/src/app/incident/counting-now");
  show("/lists/ready", "/lists/:list", ListScreen);
  await vi.waitFor(() => expect(ask()).toBeTruthy());
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import type { Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, press } from "../../support/supervisor-phone";

const [first] = PLAN.lists;
const step = (id: string): Item => ({ ...(first.pages[0]?.items[2] as Item), id, text: { "zh-Hans": id } });
const fails = { ...first, id: "fails", name: { "zh-Hans": "发电机起不来" } };
const items = [step("alarm"), step("valve"), step("wait")];
type List = Edition["lists"][number];
const plan = (gate: Partial<List["gate"]> = {}, more: Partial<List> = {}): Edition => ({
  ...PLAN,
  lists: [
    { ...first, pages: [{ name: null, items: [{ ...step("start"), could_not: "fails" }] }] },
    { ...fails, gate: { ...fails.gate, ...gate }, pages: [{ name: null, items }], ...more },
  ],
});
const said = (words: string) => ({ "zh-Hans": words });
const hazard: List["hazard"] = { kinds: ["electrical"], qualified: said("电工"), stop_when: said("冒烟"), tell: [] };

const REST = "已经好了，剩下 2 步不用做";
const reason = "已经好了，用不着";
let at: Bench;
const begin = async (edition: Edition) => {
  at = await bench("staff", edition);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  show("/lists/fails", "/lists/:list", ListScreen);
};
beforeEach(() => begin(plan()));

it("says half-way that it works now: the rest is left out with that reason, and can be taken back", async () => {
  press("做完了");
  await screen.findByText("valve");
  press(REST);
  await waitFor(() => expect(bodies(at, "step.skipped")).toHaveLength(2));
  expect(bodies(at, "step.skipped")).toEqual(["valve", "wait"].map((item) => ({ list: "fails", item, reason })));
  expect(await screen.findByRole("link", { name: "回到“现在”" })).toBeTruthy();
  press("撤回");
  await waitFor(() => expect(bodies(at, "step.undone")).toHaveLength(2));
});

it("is offered by no list whose steps wait for each other, nor by one that nothing failed for", async () => {
  await begin(plan({ in_order: true }));
  expect(screen.queryByText("已经好了，剩下 3 步不用做")).toBeNull();
  show("/lists/first", "/lists/:list", ListScreen);
  expect(screen.queryByText("已经好了", { exact: false })).toBeNull();
});

it("is offered by no list that can hurt somebody, nor by one for what tripped while power comes back: its steps make safe", async () => {
  await begin(plan({}, { hazard }));
  await screen.findByText("alarm");
  expect(screen.queryByText("已经好了", { exact: false })).toBeNull();
  await begin({ ...plan(), recovery: { ...PLAN.recovery, power_up: ["first"] } });
  await screen.findByText("alarm");
  expect(screen.queryByText("已经好了", { exact: false })).toBeNull();
});

it("is done in a list for what tripped only with what a step asks to write down, and skipped without it", async () => {
  const asks = {
    ...step("which"),
    expect: { text: { "zh-Hans": "柜号、开关号、几点" }, answer: true, figures: [] },
  } as unknown as Item;
  const pages = [{ name: null, items: [asks, step("open")] }];
  await begin({ ...plan({}, { hazard, pages }), recovery: { ...PLAN.recovery, power_up: ["first"] } });
  await screen.findByText("which");
  press("做完了");
  expect(screen.getAllByText("先写下来，再点“做完了”").length).toBeGreaterThan(0);
  expect(bodies(at, "step.done")).toEqual([]);
  fireEvent.input(screen.getByLabelText("写在这里"), { target: { value: "2 号柜 5 号，21:05" } });
  press("做完了");
  await screen.findByText("open");
  expect(bodies(at, "step.done")).toMatchObject([{ item: "which", answer: "2 号柜 5 号，21:05" }]);
  await begin({ ...plan({}, { hazard, pages }), recovery: { ...PLAN.recovery, power_up: ["first"] } });
  await screen.findByText("which");
  press("跳过");
  press("现在不安全");
  await screen.findByText("open");
});

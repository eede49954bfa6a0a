// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { currentIncident } from "../../../../web/src/app/record/store";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { ambers, type Bench, bench, open, show } from "../../support/phone-screens";
import { press } from "../../support/supervisor-phone";

const gate = { in_order: true, min_gap: null, two_persons: true, after: [] };
const EDITION: Edition = {
  ...PLAN,
  lists: PLAN.lists.map((list) => (list.id === "first" ? { ...list, gate } : list)),
  recovery: { ...PLAN.recovery, power_up: ["first"] },
};
const ZHAO = { ...{ id: "pzhao", name: "赵大勇", pinyin: "", initials: "" }, numbers: [], duties: [], deputy_of: [] };

let at: Bench;
const asked = () => screen.queryByRole("region", { name: "等另一个人确认" });
async function outage(area: string): Promise<string> {
  at.browser.wall += 1000;
  const body = { ...open, areas: [area] };
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body });
  await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [area] } });
  return ref;
}
const NOT_DONE = /没做，先别送电/u;
const DONE = { type: "step.done", body: { list: "first", item: "ask" } };
const SKIPPED = { type: "step.skipped", body: { list: "first", item: "ask", reason: "本来就合着" } };
/** Somebody else answered the first step, and this phone has heard of it. */
async function doneByZhao(incident: string, said: object = DONE) {
  at.world.server.people.set("pzhao", { name: "赵大勇", role: "staff" });
  at.world.server.codes.set("zhao", "pzhao");
  const theirs = await at.world.browser("zhao").open();
  await theirs.enrol("zhao", "phone");
  await at.localRecord.syncNow();
  await theirs.syncNow();
  await theirs.record({ incident, ...said } as never);
  await theirs.syncNow();
  await at.localRecord.syncNow();
  return theirs;
}

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION, [ZHAO]);
});

it("calls whoever did not do it to the step, and no longer once it is confirmed", async () => {
  const incident = await outage("tower-a");
  await doneByZhao(incident);
  const shown = show("/", "/", NowScreen);
  const row = await waitFor(() => within(asked() as HTMLElement).getByRole("link"));
  expect(row.textContent).toContain("问清哪里停了");
  expect(row.textContent).toContain("赵大勇");
  expect(row.getAttribute("href")).toBe("/lists/first?at=ask");
  shown.unmount();
  show("/lists/first?at=ask", "/lists/:list", ListScreen);
  press("我在旁边看着，确认");
  await waitFor(() => expect(at.localRecord.entries().at(-1)?.action).toMatchObject({ type: "step.confirmed" }));
  show("/", "/", NowScreen);
  await waitFor(() => expect(screen.queryByRole("navigation", { name: "现在的情况" })).toBeTruthy());
  expect(asked()).toBeNull();
});

it("calls to a step that one person left out as well: what comes next waits for it, in plain words", async () => {
  const incident = await outage("tower-a");
  await doneByZhao(incident, SKIPPED);
  const shown = show("/", "/", NowScreen);
  const row = await waitFor(() => within(asked() as HTMLElement).getByRole("link"));
  expect(row.textContent).toContain("问清哪里停了");
  expect(row.textContent).toContain("赵大勇");
  expect(row.textContent).toContain("跳过：本来就合着");
  shown.unmount();
  const step = show("/lists/first?at=ask", "/lists/:list", ListScreen);
  expect(screen.getByText("已跳过：本来就合着。等第二个人点“确认”。")).toBeTruthy();
  expect(screen.queryByText(NOT_DONE)).toBeNull();
  expect(ambers()).toEqual(["我在旁边看着，确认"]);
  step.unmount();
  show("/lists/first?at=ring", "/lists/:list", ListScreen);
  expect(screen.getByText("第 1 步已跳过：本来就合着。等第二个人点“确认”，才能做这一步。")).toBeTruthy();
  press("我在旁边看着，确认");
  await waitFor(() => expect(at.localRecord.entries().at(-1)?.action).toMatchObject({ type: "step.confirmed" }));
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: "做完了" }).disabled).toBe(false));
  show("/", "/", NowScreen);
  await waitFor(() => expect(screen.queryByRole("navigation", { name: "现在的情况" })).toBeTruthy());
  expect(asked()).toBeNull();
});

it("makes the second person's word the one amber button, then the way to the next step", async () => {
  const incident = await outage("tower-a");
  await doneByZhao(incident);
  show("/lists/first?at=ask", "/lists/:list", ListScreen);
  expect(ambers()).toEqual(["我在旁边看着，确认"]);
  press("我在旁边看着，确认");
  await waitFor(() => expect(ambers()).toEqual(["去下一个没做的步骤"]));
});

it("calls nobody for what they did themselves", async () => {
  const incident = await outage("tower-a");
  await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
  show("/", "/", NowScreen);
  await waitFor(() => expect(screen.queryByRole("navigation", { name: "现在的情况" })).toBeTruthy());
  expect(asked()).toBeNull();
});

it("names first the step that others wait for, and leads to all of them however many there are", async () => {
  const items = ["a", "b", "c", "d"].map((id) => ({
    ...PLAN.lists[1].pages[0]?.items[0],
    id,
    text: { "zh-Hans": id },
  }));
  const pairs = PLAN.lists.map((list) =>
    list.id === "rounds"
      ? { ...list, gate: { ...gate, in_order: false }, pages: [{ name: null, items }] }
      : list.id === "first"
        ? { ...list, gate }
        : list,
  );
  at = await bench("supervisor", { ...EDITION, lists: pairs } as Edition, [ZHAO]);
  const incident = await outage("tower-a");
  const theirs = await doneByZhao(incident);
  for (const item of ["a", "b", "c", "d"])
    await theirs.record({ type: "step.done", incident, body: { list: "rounds", item } } as never);
  await theirs.syncNow();
  await at.localRecord.syncNow();
  show("/", "/", NowScreen);
  const links = await waitFor(() => within(asked() as HTMLElement).getAllByRole("link"));
  expect(links.map((link) => link.getAttribute("href"))[0]).toBe("/lists/first?at=ask");
  expect(links).toHaveLength(5);
  const more = within(asked() as HTMLElement)
    .getByText("还有 2 步")
    .closest("details") as HTMLElement;
  expect(within(more).getAllByRole("link")).toHaveLength(2);
});

it("calls in another outage too, and turns to it", async () => {
  const one = await outage("tower-a");
  await doneByZhao(one);
  const two = await outage("tower-b");
  await at.localRecord.record({ type: "incident.separated", incident: two, refs: [two], body: {} } as never);
  turnTo(two);
  await waitFor(() => expect(currentIncident.value?.members).toEqual([two]));
  show("/", "/", NowScreen);
  const row = await waitFor(() => within(asked() as HTMLElement).getByRole("link"));
  row.addEventListener("click", (event) => event.preventDefault());
  row.click();
  await waitFor(() => expect(currentIncident.value?.members).toContain(one));
});

// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { currentIncident } from "../../../../web/src/app/record/store";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
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
/** Somebody else did the first step, and this phone has heard of it. */
async function doneByZhao(incident: string) {
  at.world.server.people.set("pzhao", { name: "赵大勇", role: "staff" });
  at.world.server.codes.set("zhao", "pzhao");
  const theirs = await at.world.browser("zhao").open();
  await theirs.enrol("zhao", "phone");
  await at.localRecord.syncNow();
  await theirs.syncNow();
  await theirs.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
  await theirs.syncNow();
  await at.localRecord.syncNow();
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
  press("我看着做的，确认");
  await waitFor(() => expect(at.localRecord.entries().at(-1)?.action).toMatchObject({ type: "step.confirmed" }));
  show("/", "/", NowScreen);
  await waitFor(() => expect(screen.queryByRole("navigation", { name: "现在的情况" })).toBeTruthy());
  expect(asked()).toBeNull();
});

it("calls nobody for what they did themselves", async () => {
  const incident = await outage("tower-a");
  await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
  show("/", "/", NowScreen);
  await waitFor(() => expect(screen.queryByRole("navigation", { name: "现在的情况" })).toBeTruthy());
  expect(asked()).toBeNull();
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

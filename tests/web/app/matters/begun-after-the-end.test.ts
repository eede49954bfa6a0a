/** A phone that begins once an outage has ended tells what tripped in it all the same. */
// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { aftermaths } from "../../../../web/src/app/matters/afterwards";
import { connect } from "../../../../web/src/app/record/store";
import { ago, entry, fakeRecord } from "../../support/desk/fake-record";
import { PLAN } from "../../support/desk/plan";

const told = (n: number, type: string, body: Record<string, unknown>, incident = "li00000001.1") =>
  entry({ ...{ device: "li00000001", n, actor: "pli", happenedAt: ago(30 - n), type, body, incident } });

it("keeps it to be done, until it is done in a later outage", async () => {
  const plan = { ...PLAN, recovery: { ...PLAN.recovery, power_up: ["rounds"] } };
  const [list] = PLAN.lists.filter(({ id }) => id === "rounds");
  const item = list?.pages[0]?.items[0]?.id ?? "";
  const entries = [
    told(1, "incident.opened", { areas: ["tower-a"] }),
    told(2, "supply.returned", { areas: [] }),
    told(3, "breaker.tripped", { list: "rounds", item }),
    told(4, "incident.closed", { still_open: [] }),
  ];
  connect(fakeRecord({ plan, entries }));
  const open = () => aftermaths.value.flatMap((of) => of.open.map(({ kind }) => kind));
  await vi.waitFor(() => expect(open()).toContain("could_not"));
  const then = "li00000001.5";
  const done = [
    told(5, "incident.opened", { areas: ["tower-a"] }, then),
    told(6, "step.done", { list: "rounds", item }, then),
  ];
  connect(fakeRecord({ plan, entries: [...entries, ...done] }));
  expect(open()).not.toContain("could_not");
});

// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { openAnnounced } from "../../../../web/src/app/incident/opening";
import { connect, currentIncident, views } from "../../../../web/src/app/record/store";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import type { Me } from "../../../../web/src/sync/local-record";
import { atTheDesk } from "../../support/desk/desk-screens";
import { ago, entry, fakeRecord, SUPERVISOR } from "../../support/desk/fake-record";
import { PLAN } from "../../support/desk/plan";

atTheDesk();

const running = entry({
  ...{ device: "li00000001", n: 1, type: "incident.opened", actor: "pli", incident: "li00000001.1" },
  happenedAt: ago(30),
  body: { kind: "outage", cause: "grid", areas: ["tower-a"], since: null, edition: null },
});
const announced = (area: string) =>
  entry({
    ...{ device: "zhou000001", n: 1, type: "incident.expected", actor: "pzhou", incident: "zhou000001.1" },
    happenedAt: ago(90),
    body: { from: "2026-11-24T21:20:00+08:00", to: null, areas: [area], cause: "maintenance" },
  });

/** What is recorded where one that was announced for this area begins, while tower A is dark. */
async function begun(area: string, me: Partial<Me> = {}) {
  turnTo("li00000001.1");
  const localRecord = fakeRecord({ plan: PLAN, entries: [announced(area), running], me: { ...SUPERVISOR, ...me } });
  connect(localRecord);
  const view = views.value.find(({ status }) => status === "expected");
  if (!view) throw new Error("nothing is announced");
  await openAnnounced({ cause: "maintenance", areas: [area], minutesAgo: 0 }, view);
  return localRecord.drafts.map(({ type, incident, refs }) => [type, incident, refs]);
}
const opened = ["incident.opened", "zhou000001.1", undefined];

it("an announced outage that begins elsewhere stands beside the one that is on, and is turned to", async () => {
  expect(await begun("tower-b")).toEqual([opened, ["incident.separated", "zhou000001.1", ["zhou000001.1"]]]);
  expect(currentIncident.value?.ref).toBe("zhou000001.1");
});

it("one that begins where it is dark already is the same, and so is what no supervisor says has begun", async () => {
  expect(await begun("tower-a")).toEqual([opened]);
  expect(await begun("tower-b", { role: "staff" })).toEqual([opened]);
});

// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { NO_EQUIPMENT, reportDanger } from "../../../../web/src/app/danger/danger-report";
import { connect, currentIncident } from "../../../../web/src/app/record/store";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import { atTheDesk } from "../../support/desk/desk-screens";
import { ago, entry, fakeRecord } from "../../support/desk/fake-record";
import { PLAN } from "../../support/desk/plan";

atTheDesk();

function apart(device: string, area: string, minutes: number) {
  const of = { device, actor: "pli", incident: `${device}.1`, happenedAt: ago(minutes) };
  const body = { kind: "outage", cause: "grid", areas: [area], since: null, edition: null };
  return [
    entry({ ...of, n: 1, type: "incident.opened", body }),
    entry({ ...of, n: 2, type: "incident.separated", refs: [`${device}.1`] }),
  ];
}

/** Of which outage people in danger at this area are recorded, while the phone is about tower A; and of which it is then. */
async function reported(area: string) {
  turnTo("li00000001.1");
  const localRecord = fakeRecord({
    plan: PLAN,
    entries: [...apart("li00000001", "tower-a", 30), ...apart("zhou000001", "tower-b", 20)],
  });
  connect(localRecord);
  const told = { kind: null, place: area, words: "", count: null, condition: null, intercom: "untried" } as const;
  await reportDanger({ ...told, ...NO_EQUIPMENT, danger: null, spot: { value: area, label: area, asset: null } });
  return [localRecord.drafts[0]?.incident, currentIncident.value?.ref];
}

it("people in danger are recorded of the outage by which it is dark where they are", async () => {
  expect(await reported("tower-b")).toEqual(["zhou000001.1", "zhou000001.1"]);
});

it("where it is dark by neither, of the one at hand", async () => {
  expect(await reported("garage")).toEqual(["li00000001.1", "li00000001.1"]);
  expect(await reported("tower-a")).toEqual(["li00000001.1", "li00000001.1"]);
});

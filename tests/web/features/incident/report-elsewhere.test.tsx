// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { expect, it } from "vitest";
import { connect, currentIncident } from "../../../../web/src/app/record/store";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import { changeLocale } from "../../../../web/src/app/words/i18n";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { atTheDesk } from "../../support/desk/desk-screens";
import { ago, entry, fakeRecord, SUPERVISOR } from "../../support/desk/fake-record";
import { PLAN } from "../../support/desk/plan";
import { show } from "../../support/phone-screens";

atTheDesk();

function apart(device: string, area: string, minutes: number) {
  const of = { device, actor: "pli", incident: `${device}.1`, happenedAt: ago(minutes) };
  const body = { kind: "outage", cause: "grid", areas: [area], since: null, edition: null };
  return [
    entry({ ...of, n: 1, type: "incident.opened", body }),
    entry({ ...of, n: 2, type: "incident.separated", refs: [`${device}.1`] }),
  ];
}

/** What a phone that is about tower A records of an outage reported here, while tower B is dark as another one. */
async function reported(area: string) {
  await changeLocale("zh-Hans");
  turnTo("li00000001.1");
  const entries = [...apart("li00000001", "tower-a", 30), ...apart("zhou000001", "tower-b", 20)];
  const localRecord = fakeRecord({ entries, plan: PLAN, me: { ...SUPERVISOR, role: "staff" } });
  connect(localRecord);
  show("/report", "/report", ReportScreen);
  fireEvent.click(await screen.findByRole("checkbox", { name: area }));
  fireEvent.click(screen.getByRole("button", { name: "确认停电" }));
  await waitFor(() => expect(localRecord.drafts).toHaveLength(1));
  return localRecord.drafts[0]?.incident;
}

it("a report of where another outage is on is of that one, to which the phone turns", async () => {
  expect(await reported("B 座")).toBe("zhou000001.1");
  await waitFor(() => expect(currentIncident.value?.ref).toBe("zhou000001.1"));
});

it("one of where none is on begins by itself", async () => {
  expect(await reported("车库")).toBe("self");
});

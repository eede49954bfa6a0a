// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { EntriesScreen } from "../../../../web/src/features/log/entries-screen";
import { atTheDesk, has } from "../../support/desk/desk-screens";
import { ago, entry, fakeRecord, SUPERVISOR } from "../../support/desk/fake-record";
import { show } from "../../support/phone-screens";

atTheDesk();

const note = (device: string, actor: string, text: string) =>
  entry({ device, n: 1, type: "note.written", actor, happenedAt: ago(9), body: { text } });

it("what is one's own is also what one recorded on an earlier phone, and nobody else's there", async () => {
  const entries = [
    note(SUPERVISOR.device ?? "", "pli", "在这部手机上"),
    note("lost000001", SUPERVISOR.person, "在丢了的手机上"),
    note("zhou000001", "pzhou", "别人的"),
  ];
  connect(fakeRecord({ entries }));
  show("/entries", "/entries", EntriesScreen);
  expect(await screen.findByText(has("在丢了的手机上"))).toBeTruthy();
  expect(screen.getByText(has("在这部手机上"))).toBeTruthy();
  expect(screen.queryByText(has("别人的"))).toBeNull();
});

// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { Route, Router } from "preact-iso/router";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { ReviewScreen } from "../../../../../web/src/features/desk/review/review-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, SUPERVISOR } from "../../../support/desk/fake-record";

atTheDesk();

const REF = "li00000001.1";
const told = { device: "li00000001", actor: "pli", incident: REF };
const entries = [
  entry({ ...told, incident: null, n: 1, type: "incident.opened", happenedAt: ago(60) }),
  entry({ ...told, n: 2, type: "incident.closed", happenedAt: ago(5) }),
];
const SCREENS = [
  ["the desk", `/desk?incident=${REF}`],
  ["its review", `/desk/review/${REF}`],
] as const;
const way = () => screen.queryByRole("link", { name: "把纸上写的补进来" });

const Screens = () => (
  <Router>
    <Route path="/desk/review/:ref" component={ReviewScreen} />
    <Route default component={DeskScreen} />
  </Router>
);

describe.each(SCREENS)("an outage that is over, on %s", (_, address) => {
  it("leads to the sheet on which what was written on paper is entered, of this outage", () => {
    showScreen(Screens, { entries }, address);
    expect(way()?.getAttribute("href")).toBe(`/desk/paper/written?of=${REF}`);
  });

  it("leads nobody there who only reads", () => {
    showScreen(Screens, { entries, me: { ...SUPERVISOR, device: null } }, address);
    expect(way()).toBeNull();
  });
});

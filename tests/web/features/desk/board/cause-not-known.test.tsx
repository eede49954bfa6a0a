// @vitest-environment happy-dom

import { screen, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { handOverParts } from "../../../../../web/src/app/duties/hand-over-sheet";
import { matterHere } from "../../../../../web/src/app/incident/situation";
import { serverNow } from "../../../../../web/src/app/record/store";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

atTheDesk();

const unknown = EVENING.map((each) =>
  each.action?.body["cause"] === undefined
    ? each
    : { ...each, action: { ...each.action, body: { ...each.action.body, cause: "unknown" } } },
);

/** As in the plans that are shipped. */
const plan = { ...PLAN, causes: [{ id: "unknown", name: { "zh-Hans": "原因还在查" } }] };

it("says beside the word for it that a cause is not known, and not once more what it is", () => {
  showScreen(DeskScreen, { entries: unknown, plan });
  const facts = within(screen.getByRole("region", { name: "情况" })).getByText("原因").parentElement;
  expect(facts?.textContent).toContain("原因不明");
  const here = matterHere.value;
  if (!here) throw new Error("no outage");
  const lines = handOverParts(here, serverNow.value).flatMap((each) => each.lines);
  expect(lines.find(([label]) => label === "原因")).toEqual(["原因", "还不知道"]);
});

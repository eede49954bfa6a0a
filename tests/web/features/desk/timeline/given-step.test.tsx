// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { targetKey } from "../../../../../web/src/core/folds/checklists";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

it("names the step that somebody was given because it was not done", () => {
  const matter = `could_not:${targetKey({ list: "rounds", item: "2", area: "tower-a", asset: null })}`;
  const given = entry({
    ...{ device: "desk000001", n: 9, actor: "pwang", incident: "li00000001.1", happenedAt: ago(0) },
    ...{ type: "matter.given", body: { matter, to: "pli", duty: null } },
  });
  showScreen(DeskScreen, { entries: [...EVENING, given] });
  expect(screen.getByRole("button", { name: has("交给李敏：没做成：巡楼2") })).toBeTruthy();
});

// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { ConflictPanel } from "../../../../../web/src/features/desk/plan/conflicts/conflict-panel";
import { conflicts } from "../../../../../web/src/features/desk/plan/conflicts/conflicts-state";
import { has } from "../../../support/desk/desk-screens";
import { atTheDraft, drafted, draftWith, showOnDraft } from "../../../support/desk/plan-draft";

atTheDraft();

const NAME = ["lists", 0, "name", "zh-Hans"] as const;

it("shows both side by side, and puts in the draft what is chosen", () => {
  conflicts.value = [
    { path: ["lists", "#first", "name", "zh-Hans"], what: "value", mine: "我的名字", theirs: "头几步" },
    { path: ["lists", "#lost", "when", "zh-Hans"], what: "value", mine: "我的时候", theirs: "别的" },
  ];
  showOnDraft(ConflictPanel, draftWith());
  expect(screen.getByText("操作清单 · 头几步")).toBeTruthy();
  expect(screen.getByRole("link").getAttribute("href")).toBe("/desk/plan/lists/first?at=lists.0.name.zh-Hans");
  const [first, second] = screen.getAllByText("用我的");
  if (!(first && second)) throw new Error("two to choose");
  fireEvent.click(second);
  expect(screen.getByText(has("你写的还留在这里"))).toBeTruthy();
  fireEvent.click(first);
  expect(drafted(NAME)).toBe("我的名字");
  expect(conflicts.value.length).toBe(1);
  fireEvent.click(screen.getByText("用对方的"));
  expect(screen.queryByText("你写的")).toBeNull();
});

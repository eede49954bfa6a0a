// @vitest-environment happy-dom
import { fireEvent, render, screen } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { TakeBackButton } from "../../../../web/src/app/corrections/take-back-button";
import { undoStep } from "../../../../web/src/core/commands/steps";
import { entryOf } from "../../core/boards";
import { bench } from "../../support/phone-screens";

const of = (actor: string) =>
  entryOf({
    ref: "aaaaaaaaaa.1",
    happened_at: 0,
    action: { type: "step.done", actor, body: { list: "first", item: "ask" } },
  });
let given: (string | undefined)[];

async function takeBack(actor: string) {
  given = [];
  await bench();
  const onBack = (reason?: string) => given.push(reason);
  render(<TakeBackButton entry={of(actor)} words="撤回这一步" onBack={onBack} />);
  fireEvent.click(screen.getByRole("button", { name: "撤回这一步" }));
}

beforeEach(() => localStorage.clear());

it("takes back one's own without a question", async () => {
  await takeBack("plimin");
  expect(given).toEqual([undefined]);
});

it("asks why of what somebody else recorded: an offered reason, or own words", async () => {
  await takeBack("pother");
  expect(given).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "本人说记错了" }));
  expect(given).toEqual(["本人说记错了"]);
  await takeBack("pother");
  fireEvent.input(screen.getByLabelText("别的原因，写一句"), { target: { value: " 不是这台 " } });
  fireEvent.click(screen.getByRole("button", { name: "记下" }));
  expect(given).toEqual(["不是这台"]);
});

it("is recorded with its reason, and without one as before", () => {
  expect(undoStep(null, of("pother"), "重复了")[0]?.body).toEqual({ list: "first", item: "ask", reason: "重复了" });
  expect(undoStep(null, of("pother"))[0]?.body).toEqual({ list: "first", item: "ask" });
});

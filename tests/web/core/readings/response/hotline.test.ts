import { expect, it } from "vitest";
import { hotlineIn } from "../../../../../web/src/core/readings/response/hotline";
import { given } from "../../commands/given";

const opened = (body: object) => ({ type: "hotline.opened", body: { number: "400", ...body } });

it("is open by the number said last, and keeps of the same number what is not said again", () => {
  expect(hotlineIn(given().hotline)).toBeNull();
  const said = given(opened({ answers: "service", mobile: "138" }), opened({ tested: true }));
  expect(hotlineIn(said.hotline)).toMatchObject({ number: "400", answers: "service", mobile: "138", tested: true });
});

it("has to be tested anew where it moved, and is none once closed", () => {
  const moved = { type: "hotline.moved", body: { number: "138" } };
  const said = given(opened({ answers: "service", tested: true }), moved);
  expect(hotlineIn(said.hotline)).toMatchObject({ number: "138", answers: null, mobile: null, tested: false });
  expect(hotlineIn(given(opened({}), { type: "hotline.closed" }).hotline)).toBeNull();
});

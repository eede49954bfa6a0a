// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { customerDraft, customerErrors } from "../../../../../web/src/features/desk/customers/customer-draft";
import { isNumber } from "../../../../../web/src/features/desk/ui/form/numbers-field";
import type { DirectoryCustomer } from "../../../../../web/src/sync/connection/api";

const KNOWN = { name: "张秀兰", area: "a-low", place: "9 层 0906", numbers: ["13800000001"] };
const others = [{ ...KNOWN, id: "c1" } as unknown as DirectoryCustomer];
const errors = (change: object) => customerErrors(customerDraft({ ...KNOWN, ...change }), others);

describe("a special customer entered by hand", () => {
  it.each([{}, { place: "10 层" }, { numbers: ["13900000009"] }, { name: "张秀兰 " }])(
    "is not entered twice: %j",
    (change) => {
      expect(errors(change)).toHaveProperty("name");
    },
  );

  it.each([{ name: "张秀" }, { place: "10 层", numbers: [] }, { area: "b-low", numbers: ["13900000009"] }])(
    "may be somebody else: %j",
    (change) => {
      expect(errors(change)).not.toHaveProperty("name");
    },
  );
});

it.each([
  "110",
  "028-5550-0212",
  "１３８ ００００ ０００１",
  "+86 (28) 5550",
  "(028) 55500212",
  "028-55500212 转 3",
  "13761112222 儿子",
  "13761112222（女儿）",
])("%s is a telephone number", (typed) => {
  expect(isNumber(typed)).toBe(true);
});

it.each(["028-8555-12AB", "12", "无", "1-2", "138000000o1", "", "儿子", "13761112222 儿子2"])("%j is none", (typed) => {
  expect(isNumber(typed)).toBe(false);
});

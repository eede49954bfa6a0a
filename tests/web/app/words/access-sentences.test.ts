// @vitest-environment happy-dom
import { expect, it } from "vitest";
import type { Reader } from "../../../../web/src/app/words/entry-reader";
import { fieldNumber } from "../../../../web/src/app/words/sentences/access-sentences";

const reading = (count: unknown) => ({ action: { body: { count } } }) as unknown as Reader;

it.each([
  [3, 3],
  ["3", 0],
  [{ toString: 1, valueOf: 1 }, 0],
  [null, 0],
  [undefined, 0],
  [[], 0],
])("counts %j as %d", (count, said) => {
  expect(fieldNumber(reading(count), "count")).toBe(said);
});

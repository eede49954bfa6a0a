/** What the page that checks files says first, of a record alone and of one that came in a PDF. */
// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import type { Checked } from "../../../web/src/core/proof/record-checks";
import { outcomeView } from "../../../web/src/proving/outcome-view";

const WHOLE: Checked = { findings: [], record: null, keys: new Map() };
const said = (outcome: Checked) => outcomeView(outcome).map(({ textContent }) => textContent);

describe("the outcome of a check", () => {
  it("says of a PDF first that nothing vouches for its pages", () => {
    expect(said({ ...WHOLE, inPages: true })).toEqual([
      "页面上的字没有核对，以 PDF 里面的记录为准。",
      "里面的记录没有被改过",
    ]);
  });

  it("says of a record that nothing was changed", () => {
    expect(said(WHOLE)).toEqual(["没有被改过"]);
  });
});

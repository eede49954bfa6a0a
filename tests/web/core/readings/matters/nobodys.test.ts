import { describe, expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { isNobodys } from "../../../../../web/src/core/readings/matters/taking";
import type { PlainAction } from "../../boards";
import { given } from "../../commands/given";
import { EDITION } from "../limit-scenes";

const asked: PlainAction = { type: "request.opened", body: { kind: "repair" } };
const matter = "request:aaaaaaaaaa.2";
const toGone: PlainAction = { type: "matter.given", body: { matter, to: "pgone" } };
const toSafety: PlainAction = { type: "matter.given", body: { matter, duty: "safety" } };
const taken: PlainAction = { type: "matter.taken", actor: "pmao", body: { matter } };

/** @param acts who is here; null: not known */
function request(acts: readonly string[] | null, ...told: readonly PlainAction[]) {
  const known = { edition: EDITION, waits: WAITS, customers: [], now: 0, acts: acts && new Set(acts) };
  const found = mattersOf({ ...known, scene: given(asked, ...told) }).find(({ key }) => key === matter);
  if (!found) throw new Error("no such matter");
  return found;
}
const having = (acts: readonly string[] | null, ...told: readonly PlainAction[]) =>
  request(acts, ...told).keepers.map(({ person }) => person);

describe("what was given to somebody", () => {
  it("who has left or never was here is not theirs", () => {
    expect(having(["pmao"], toGone)).toEqual([]);
    expect(having(["pmao"], toGone, taken)).toEqual(["pmao"]);
    expect(having(["pmao", "pgone"], toGone)).toEqual(["pgone"]);
  });

  it("is theirs where nobody knows who is here", () => expect(having(null, toGone)).toEqual(["pgone"]));
});

describe("what a duty has", () => {
  const [byPlan, byGiving, byTaking] = [request(null), request(null, toSafety), request(null, toSafety, taken)];

  it("is nobody's where nobody does or covers it, whether the plan or somebody gave it to that duty", () => {
    expect([byPlan, byGiving, byTaking].map((each) => isNobodys(each, () => false))).toEqual([true, true, false]);
  });

  it("is not nobody's where somebody does it", () => {
    expect(isNobodys(byPlan, (duty) => duty === "service")).toBe(false);
    expect(isNobodys(byGiving, (duty) => duty === "safety")).toBe(false);
    expect(isNobodys(byGiving, (duty) => duty === "service")).toBe(true);
  });
});

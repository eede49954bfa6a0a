import { describe, expect, test as it } from "vitest";
import { ROLES, type Role } from "../../../web/src/core/catalogue/roles";
import { rolesToGive, shownTo } from "../../../web/src/core/rights";
import { entryOf, type PlainAction } from "./boards";
import { vectors } from "./vectors";

interface Gives {
  readonly own: Role;
  readonly gives: readonly Role[];
}

const { gives } = vectors<{ gives: readonly Gives[] }>("record/authority.json");

describe("the roles that are offered", () => {
  it.each(gives)("to be given by $own are those that the server lets them give", ({ own, gives: allowed }) => {
    expect(rolesToGive(own, null)).toEqual(allowed);
    for (const has of ROLES)
      expect(rolesToGive(own, has)).toEqual(ROLES.filter((role) => role === has || allowed.includes(role)));
  });
});

describe("a phone that several share", () => {
  const REF = "aaaaaaaaaa";
  const entry = (n: number, action: PlainAction, seq: number | null = null) =>
    entryOf({
      ref: `${REF}.${n}`,
      happened_at: n,
      action: { actor: "pa", ...action },
      ...(seq === null ? {} : { seq }),
    });
  const corrects = (n: number, of: string, seq: number | null = null) =>
    entry(n, { type: "entry.corrected", refs: [of], body: { text: "x" } }, seq);
  const all = [
    entry(1, { type: "note.written" }),
    entry(2, { type: "accident.recorded", body: { part: "first", text: "摔了" } }),
    entry(3, { type: "review.scored" }),
    corrects(4, `${REF}.2`),
    corrects(5, `${REF}.4`),
    corrects(6, `${REF}.1`),
    corrects(7, "bbbbbbbbbb.1"),
    entry(8, { type: "matter.left", body: { matter: `accident:${REF}.2`, reason: "没事" } }),
    entry(9, { type: "accident.recorded" }, 4),
    entry(10, { type: "matter.left", body: { matter: `level:3/accident/${REF}-2 3/lasts/5`, reason: "手伤" } }),
  ];
  const seenBy = (role: Role, person: string, of = all) => shownTo({ role, person }, of).map(({ n }) => n);

  it("shows of what another recorded, and the server has not told, only what everybody may read", () => {
    expect(seenBy("staff", "pb")).toEqual([1, 6, 9]);
    expect(shownTo(null, all).map(({ n }) => n)).toEqual([1, 6, 9]);
    // A clock that was set back puts what is said of an accident before it.
    expect(seenBy("staff", "pb", all.toReversed())).toEqual([9, 6, 1]);
  });

  it("shows all of it to who recorded it, and to overseers", () => {
    expect(shownTo({ role: "staff", person: "pa" }, all)).toBe(all);
    for (const role of ["auditor", "supervisor", "admin"] as const) expect(seenBy(role, "pb")).toHaveLength(all.length);
  });
});

import { describe, expect, test as it } from "vitest";
import { ROLES, type Role } from "../../../web/src/core/catalogue/roles";
import { rolesToGive } from "../../../web/src/core/rights";
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

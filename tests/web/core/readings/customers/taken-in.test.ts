import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNaming } from "../../../../../web/src/core/readings/customers/taken-in";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { entryOf } from "../../boards";

const REF = "rrrrrrrrrr.1";
const said = (n: number, type: string, body: Record<string, unknown>, flags: readonly string[] = []): Entry =>
  entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: n, action: { type, body }, flags });
const taken = (n: number, flags?: readonly string[]) =>
  said(n, "customer.changed", { customer: "c-9", fields: [], reported: REF }, flags);
const look = (n: number, customer: string) => said(n, "customer.checked", { customer, result: "well" });
const bodies = (...entries: readonly Entry[]) => createNaming()(entries).map(({ action }) => action?.body);

describe("who was found in the field", () => {
  it("has the name of the directory in all that was said of them, before they were taken in too", () => {
    const all = [
      look(1, REF),
      said(2, "help.asked", { of: "people", what: REF, customer: REF }),
      said(3, "contact.tried", { contact: REF, channel: "phone", outcome: "reached" }),
      ...[`check:${REF}`, `call:${REF}`].map((matter, n) => said(4 + n, "matter.taken", { matter })),
    ];
    const now = bodies(...all, taken(9)).slice(0, -1);
    expect(now).toEqual([
      { customer: "c-9", result: "well" },
      { of: "people", what: REF, customer: "c-9" },
      { contact: "c-9", channel: "phone", outcome: "reached" },
      { matter: "check:c-9" },
      { matter: "call:c-9" },
    ]);
  });

  it("keeps what tells of the report itself, and all that is said of others", () => {
    const all = [
      said(1, "matter.left", { matter: `customer_reported:${REF}`, reason: "有了" }),
      said(2, "matter.taken", { matter: `request:${REF}` }),
      look(3, "c-1"),
      said(4, "note.written", { customer: REF }),
      taken(5),
    ];
    expect(createNaming()(all)).toEqual(all);
  });

  it("is nobody else's to name", () => {
    expect(bodies(look(1, REF), taken(2, ["not_allowed"]))[0]).toEqual({ customer: REF, result: "well" });
    expect(bodies(look(1, "__proto__"), look(2, "constructor"), taken(3))[1]).toMatchObject({
      customer: "constructor",
    });
  });

  it("is named the same in whatever pieces entries come, by the same objects", () => {
    const some = fc.array(fc.constantFrom(look(1, REF), look(2, "c-1"), taken(3), look(4, REF), taken(5)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (lists) => {
        const name = createNaming();
        for (const list of lists) {
          const [once, anew] = [name([...list]), createNaming()([...list])];
          expect(once).toEqual(anew);
          expect(name([...list]).every((entry, index) => entry === once[index])).toBe(true);
        }
      }),
    );
  });
});

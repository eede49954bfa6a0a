import fc from "fast-check";
import { expect, it } from "vitest";
import { NOWHERE } from "../../../../../web/src/core/plan/plan-lookups";
import { callersInOrder } from "../../../../../web/src/core/readings/matters/callers-in-order";
import { type Matter, matterKey } from "../../../../../web/src/core/readings/matters/matter";
import { inUrgency } from "../../../../../web/src/core/readings/matters/matters";
import { requestsIn } from "../../../../../web/src/core/readings/response/requests";
import { entry } from "../../commands/given";

const refOf = (n: number) => `aaaaaaaaaa.${n}`;
const call = (n: number, ...earlier: number[]) =>
  entry(n, { type: "request.opened", body: { kind: "repair" }, refs: earlier.map(refOf) });
const matter = (n: number, more: Partial<Matter> = {}): Matter => ({
  ...{
    key: matterKey("request", refOf(n)),
    kind: "request",
    id: refOf(n),
    place: NOWHERE,
    danger: false,
    about: null,
    list: null,
  },
  ...{ by: "service", keepers: [], due: null, since: n, urgency: 2, far: null, settled: null, left: null, entries: [] },
  ...more,
});
const told = (calls: Parameters<typeof call>[], matters: readonly Matter[]) =>
  callersInOrder(requestsIn({ all: calls.map((each) => call(...each)), undone: new Map() }), matters).map((each) => [
    each.calls.map(({ entry: { n } }) => n),
    each.open.map(({ id }) => Number(id.split(".")[1])),
  ]);

it("puts a caller where the gravest of theirs stands, with all that they wait for", () => {
  const matters = [matter(4, { urgency: 0 }), matter(2), matter(3)].toSorted(inUrgency);
  expect(told([[2], [3], [4, 3], [5, 2]], matters)).toEqual([
    [
      [3, 4],
      [4, 3],
    ],
    [[2, 5], [2]],
  ]);
});

it("leaves out who waits for nothing, and what is no request", () => {
  expect(told([[2], [3]], [matter(2, { kind: "help" }), matter(9)])).toEqual([]);
});

it("loses and doubles no open request", () => {
  const some = fc.array(fc.record({ earlier: fc.array(fc.integer({ min: 2, max: 9 })), open: fc.boolean() }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(some, (calls) => {
      const open = calls.flatMap((each, at) => (each.open ? [matter(at + 2)] : []));
      const shown = told(
        calls.map(({ earlier }, at) => [at + 2, ...earlier]),
        open,
      ).flatMap(([, ids]) => ids);
      expect(shown.toSorted()).toEqual(open.map(({ since }) => since).toSorted());
    }),
  );
});

import { expect, it } from "vitest";
import { factsFold } from "../../../../web/src/core/folds/facts";
import { runner } from "../../../../web/src/core/folds/fold";
import { entryOf } from "../boards";

const said = (n: number, type: string, body: Record<string, unknown>, flags: readonly string[] = []) =>
  entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: n * 1_000_000, flags, action: { type, body } });
const at = (hour: number) => `2027-01-15T0${hour}:00:00Z`;
const micros = (hour: number) => Date.UTC(2027, 0, 15, hour) * 1000;
const OPENED = said(1, "incident.opened", { areas: ["a"], cause: "weather", since: at(1) });
const KEYS = ["areas", "cause", "since", "expectedBack", "nextWordAt"] as const;
const after = (body: Record<string, unknown>, flags: readonly string[] = []) => {
  const facts = runner(factsFold)([OPENED, said(2, "facts.changed", body, flags)]);
  return Object.fromEntries(KEYS.map((key) => [key, facts[key] && [facts[key].value, facts[key].entry.n]]));
};
const BEGUN = { areas: [["a"], 1], cause: ["weather", 1], since: [micros(1), 1], expectedBack: null, nextWordAt: null };

it.each<[Record<string, unknown>, object]>([
  [{ areas: ["b", "c"] }, { areas: [["b", "c"], 2] }],
  [{ areas: [] }, { areas: [[], 2] }],
  [{ cause: "grid" }, { cause: ["grid", 2] }],
  [{ since: at(2) }, { since: [micros(2), 2] }],
  [{ expected_back: at(3) }, { expectedBack: [micros(3), 2] }],
  [{ expected_back: null }, { expectedBack: [null, 2] }],
  [{ next_word_at: at(4) }, { nextWordAt: [micros(4), 2] }],
  [{ areas: "b", cause: "sabotage", since: "soon", expected_back: 5 }, {}],
  [{}, {}],
])("%j changes that and nothing else", (body, changes) => {
  expect(after(body)).toEqual({ ...BEGUN, ...changes });
});

it("what is not allowed changes nothing", () => {
  expect(after({ areas: ["b"], cause: "grid" }, ["not_allowed"])).toEqual(BEGUN);
});

it("what is announced anew of the same outage takes the place of what was announced, not of what else was said", () => {
  const first = said(1, "incident.expected", { from: at(5), to: at(6), areas: ["a"], cause: "maintenance" });
  const moved = (n: number, body: Record<string, unknown>) =>
    entryOf({
      ...{ ref: `aaaaaaaaaa.${n}`, happened_at: n * 1_000_000 },
      action: { type: "incident.expected", incident: first.ref, body },
    });
  const anew = moved(2, { from: at(7), to: at(8), areas: ["b"], cause: "maintenance" });
  const facts = runner(factsFold)([first, anew]);
  expect([facts.areas?.value, facts.expectedBack?.value]).toEqual([["b"], micros(8)]);
  const open = runner(factsFold)([first, moved(2, { from: at(7), to: null, areas: [], cause: "maintenance" })]);
  expect([open.areas?.value, open.expectedBack]).toEqual([[], null]);
  const told = said(2, "facts.changed", { areas: ["c"], expected_back: at(9) });
  const kept = runner(factsFold)([first, told, moved(3, { from: at(7), to: at(8), areas: ["b"], cause: "grid" })]);
  expect([kept.areas?.value, kept.expectedBack?.value]).toEqual([["c", "b"], micros(9)]);
});

import { expect, it } from "vitest";
import { act, gateAt, heard, ready, up } from "../gated";

const ids = ["meters", "main", "pumps", "air"];
const left = ids.map((id, at) => act(at + 3, up(id, "step.skipped", { reason: "没有这台", needless: true })));
const confirmed = (actor: string) =>
  act(2, { ...up("air", "step.confirmed"), actor, refs: ["aaaaaaaaaa.6"] }, 20, "bbbbbbbbbb");

it("a list of the power-up that one person left out whole is not finished before somebody else says so too", () => {
  const gate = (...more: typeof left) => gateAt([...ready, ...left, ...more], heard(600));
  expect(gate().finished).toBe(false);
  expect(gate().items.map(({ skipAwaits }) => skipAwaits)).toEqual([false, false, false, true]);
  expect(gate(confirmed("p1")).finished).toBe(false);
  expect(gate(confirmed("p2")).finished).toBe(true);
});

// @vitest-environment happy-dom
import { describe, expect, test as it } from "vitest";
import { createCorrecting } from "../../../web/src/core/record/corrections";
import { flood, many, ref } from "./floods";

/** Each of these took minutes; now they take a second, on a machine that others keep busy some. */
const SOON_MS = 60_000;
const tried = { type: "contact.tried", body: { contact: "c", outcome: "busy", channel: "phone" } };
const corrects = (n: number, of: number) => ({
  ...{ type: "entry.corrected", refs: [ref(of)] },
  body: { text: "x", fields: { outcome: n % 2 ? "reached" : "no_answer" } },
});

describe("what is said of entries by the thousand is folded in no time", () => {
  it("corrections, each of the one before", { timeout: SOON_MS }, () => {
    const chain = flood(20_000, (n) => (n === 2 ? tried : corrects(n, n - 1)));
    expect(createCorrecting()(chain)[1]?.action?.body["outcome"]).toBe("reached");
  });

  it("corrections in a ring, which are of nothing", { timeout: SOON_MS }, () => {
    const ring = flood(20_000, (n) => corrects(n, n === 20_001 ? 2 : n + 1));
    expect(createCorrecting()(ring)).toBe(ring);
  });

  it("undoing of what is not there, and each again as one more comes", { timeout: SOON_MS }, () => {
    const said = (n: number) =>
      n === 2
        ? { type: "level.changed", body: { from: null, to: 1, reason: "" } }
        : { type: "entry.undone", refs: [ref(2), ...many(500, (index) => ref(1_000_000 + index + n * 500))] };
    const all = flood(2000, said);
    const correct = createCorrecting();
    for (let count = 1996; count <= all.length; count += 1) correct(all.slice(0, count));
    expect(correct(all)[1]?.action?.type).toBe("entry.undone");
  });
});

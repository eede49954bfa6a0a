import { describe, expect, it } from "vitest";
import { warningsOf } from "../../../../../web/src/features/desk/matters/warnings";
import { sceneOf, step } from "../../../support/desk/evening-scene";
import { ago } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

const kinds = (told: typeof EVENING) => warningsOf(sceneOf(told), ago(0)).map(({ kind }) => kind);

describe("what somebody should look at", () => {
  it("tells a promise that has passed, as long as the outage runs", () => {
    const promised = step({ n: 20, type: "facts.changed", body: { expected_back: "2026-11-24T21:00:00+08:00" } });
    const closed = step({ n: 21, type: "incident.closed", body: { still_open: [] } });
    expect(kinds([...EVENING, promised])).toContain("promise");
    expect(kinds([...EVENING, promised, closed])).not.toContain("promise");
  });

  it("tells what two say differently", () => {
    const target = { list: "generator-start", item: "start", asset: "generator-1", area: "plant" };
    expect(kinds(EVENING)).toEqual([]);
    expect(kinds([...EVENING, step({ n: 20, type: "step.done", body: target })])).toEqual(["contradiction"]);
  });
});

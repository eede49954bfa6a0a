import { describe, expect, it } from "vitest";
import { needsOf } from "../../../../../web/src/features/desk/board/needs";
import { sceneOf, step } from "../../../support/desk/evening-scene";
import { ago } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

describe("what needs someone", () => {
  it("puts people in danger first, then what could not be done", () => {
    expect(needsOf(null, sceneOf(EVENING), ago(0)).map((need) => need.kind)).toEqual(["danger", "could_not"]);
  });

  it("tells a promise that has passed, as long as the outage runs", () => {
    const promised = step({ n: 20, type: "facts.changed", body: { expected_back: "2026-11-24T21:00:00+08:00" } });
    const closed = step({ n: 21, type: "incident.closed", body: { still_open: [] } });
    const kinds = (told: typeof EVENING) => needsOf(null, sceneOf(told), ago(0)).map(({ kind }) => kind);
    expect(kinds([...EVENING, promised])).toContain("promise");
    expect(kinds([...EVENING, promised, closed])).not.toContain("promise");
  });
});

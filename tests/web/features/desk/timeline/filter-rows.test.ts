import { describe, expect, it } from "vitest";
import { timelineRows } from "../../../../../web/src/core/timeline/timeline";
import { NO_FILTER } from "../../../../../web/src/features/desk/timeline/filter-codec";
import { createFiltering } from "../../../../../web/src/features/desk/timeline/filter-rows";
import { step } from "../../../support/desk/evening-scene";
import { EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

describe("narrowing the timeline", () => {
  const rows = timelineRows(EVENING, { lookedAt: null, views: [] });
  const context = {
    plan: PLAN,
    dutiesOf: (id: string) => (id === "pli" ? ["liaison"] : []),
    wordsOf: () => "巡楼 电梯",
  };
  const refs = (change: object) =>
    createFiltering({ ...NO_FILTER, ...change }, context)(rows).rows.map((row) => row.entry.ref);

  it("keeps every row when nothing is asked", () => {
    expect(createFiltering(NO_FILTER, context)(rows).rows).toEqual(rows);
  });

  it("keeps by person, duty, kind, decision and lateness, all together", () => {
    expect(refs({ person: "pzhou" })).toEqual(["zhou000001.1", "zhou000001.3"]);
    expect(refs({ duty: "liaison" })).toEqual(["li00000001.1", "li00000001.2", "li00000001.3"]);
    expect(refs({ kind: "duty", person: "pzhao" })).toEqual(["zhao000001.2"]);
    expect(refs({ decided: true })).toEqual(["desk000001.2"]);
    expect(refs({ late: true, kind: "note" })).toEqual(["zhou000001.3"]);
  });

  it("keeps the single taps of a tally for whoever asks for them", () => {
    const asked = step({ n: 21, type: "enquiry.counted", body: { kind: "when_back" } });
    const all = timelineRows([...EVENING, asked], { lookedAt: null, views: [] });
    const kept = (change: object) => createFiltering({ ...NO_FILTER, ...change }, context)(all).rows;
    expect(kept({})).toHaveLength(rows.length);
    expect(kept({ person: asked.action?.actor })).not.toContainEqual(expect.objectContaining({ entry: asked }));
    expect(kept({ kind: "enquiry" }).map((row) => row.entry.ref)).toEqual([asked.ref]);
    expect(kept({ words: "巡楼" })).toHaveLength(all.length);
    const of = (change: object) => createFiltering({ ...NO_FILTER, ...change }, context)(all).of;
    expect([of({}), of({ kind: "note" })]).toEqual([rows.length, all.length]);
  });

  it("keeps an area with all that lies in it or holds it", () => {
    expect(refs({ area: "tower-b" })).toEqual(["li00000001.1", "zhou000001.1"]);
    expect(refs({ area: "garage" })).toEqual([]);
  });

  it("wants every word", () => {
    expect(refs({ words: "电梯 巡楼" })).toHaveLength(rows.length);
    expect(refs({ words: "电梯 发电机" })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { createScenes } from "../../../../web/src/core/scene";
import { timelineRows } from "../../../../web/src/core/timeline/timeline";
import { cellState, matrixOf } from "../../../../web/src/features/desk/board/matrix";
import { needsOf } from "../../../../web/src/features/desk/board/needs";
import { phoneTime } from "../../../../web/src/features/desk/entry/phone-time";
import { countdown } from "../../../../web/src/features/desk/people/countdown";
import { NO_FILTER } from "../../../../web/src/features/desk/timeline/filter-codec";
import { createFiltering } from "../../../../web/src/features/desk/timeline/filter-rows";
import { ago, entry, type Told } from "./fake-record";
import { PLAN } from "./plan";
import { EVENING } from "./scenes";

const step = (told: Omit<Told, "device">) =>
  entry({ device: "li00000001", incident: "li00000001.1", actor: "pli", happenedAt: ago(5), ...told });

const sceneOf = (entries: typeof EVENING) => {
  const board = createScenes()([...entries].sort((a, b) => a.happenedAt - b.happenedAt));
  const view = board.real[0];
  if (!view) throw new Error("no outage");
  return board.scene(view);
};

describe("place by list", () => {
  const rounds = (n: number, type: string, area: string, item: string) =>
    step({ n, type, body: { list: "rounds", item, area } });

  it("counts what is settled of each list in each building that is dark", () => {
    const acts = [
      rounds(20, "step.done", "tower-a", "1"),
      rounds(21, "step.skipped", "tower-a", "2"),
      rounds(22, "step.done", "tower-a", "3"),
      rounds(23, "step.could_not", "tower-b", "1"),
    ];
    const matrix = matrixOf(PLAN, sceneOf([...EVENING, ...acts]));
    const line = matrix.lines.find((each) => each.list === "rounds");
    expect(matrix.columns).toEqual(["tower-a", "tower-b"]);
    expect(line?.cells).toEqual([
      { all: 3, settled: 3, couldNot: 0 },
      { all: 3, settled: 0, couldNot: 1 },
    ]);
    expect(line?.cells.map((cell) => cell && cellState(cell))).toEqual(["done", "bad"]);
  });

  it("shows a building outside the outage once somebody acted there, and no list of a later stage", () => {
    const matrix = matrixOf(PLAN, sceneOf([...EVENING, rounds(20, "step.done", "garage", "1")]));
    expect(matrix.columns).toEqual(["tower-a", "tower-b", "garage"]);
    expect(matrix.lines.map((line) => line.list)).toEqual(["first", "rounds"]);
  });

  it("shows what prepares for an outage that is only announced, called off too", () => {
    const announced = step({ n: 1, type: "incident.expected", body: { areas: ["tower-a"] } });
    const calledOff = step({ n: 2, type: "incident.cancelled", body: { reason: "通知取消" } });
    for (const told of [[announced], [announced, calledOff]]) {
      const matrix = matrixOf({ ...PLAN, announced: { lists: ["rounds"], scripts: [] } }, sceneOf(told));
      expect(matrix.lines.map((line) => line.list)).toEqual(["rounds"]);
    }
  });
});

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

describe("small rules", () => {
  it("the phone's own time is told with its error, and with its zone where that is another", () => {
    const at = "2026-11-24T13:23:42.000+00:00";
    expect(phoneTime(step({ n: 1, type: "note.written", happenedAt: ago(0), at }), "+08:00")).toEqual({
      shown: "13:23:42 (UTC+00:00)",
      fast: 180_000,
    });
    expect(phoneTime(step({ n: 1, type: "note.written", quality: "local" }), "+08:00")?.fast).toBeNull();
  });

  it("a code counts down to nothing", () => {
    expect(countdown(600_000_000, 0)).toBe("10:00");
    expect(countdown(600_000_000, 538_100_000)).toBe("1:02");
    expect(countdown(600_000_000, 600_000_000)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { cellState, matrixOf, partedLines } from "../../../../../web/src/features/desk/board/matrix";
import { sceneOf, step } from "../../../support/desk/evening-scene";
import { EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

const DANGER = {
  ...{ id: "hurt", name: { "zh-Hans": "有人受伤" }, contacts: [], list: "hurt", scripts: [], clock: null },
  asset_kind: null,
};

describe("place by list", () => {
  const rounds = (n: number, type: string, area: string, item: string) =>
    step({ n, type, body: { list: "rounds", item, area } });

  it("counts what is done of each list in each building that is dark, and what was skipped by itself", () => {
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
      { all: 3, done: 2, skipped: 1, couldNot: 0 },
      { all: 3, done: 0, skipped: 0, couldNot: 1 },
    ]);
    expect(line?.cells.map((cell) => cell && cellState(cell))).toEqual(["skipped", "bad"]);
    expect(partedLines(matrix, new Set()).finished).toEqual([]);
  });

  it("shows a building outside the outage once somebody acted there, and no list of a later stage", () => {
    const matrix = matrixOf(PLAN, sceneOf([...EVENING, rounds(20, "step.done", "garage", "1")]));
    expect(matrix.columns).toEqual(["tower-a", "tower-b", "garage"]);
    expect(matrix.lines.map((line) => line.list)).toEqual(["first", "rounds"]);
  });

  it("parts what somebody began, or whose time has come, from what nobody has touched", () => {
    const names = (lines: readonly { readonly list: string }[]) => lines.map((line) => line.list);
    const matrix = matrixOf(PLAN, sceneOf([...EVENING, rounds(20, "step.could_not", "tower-b", "1")]));
    const parted = partedLines(matrix, new Set());
    expect(names(parted.begun)).toEqual(["rounds"]);
    expect(parted.begun[0]?.cells).toHaveLength(1);
    expect(parted.columns).toEqual(["tower-b"]);
    expect(names(parted.waiting)).toEqual(["first"]);
    const late = partedLines(matrix, new Set(["first"]));
    expect(names(late.begun)).toEqual(["first", "rounds"]);
    expect(late.waiting).toEqual([]);
  });

  it("folds what is settled everywhere, though its time has come", () => {
    const all = ["tower-a", "tower-b"].flatMap((area, of) =>
      ["1", "2", "3"].map((item, index) => rounds(20 + 3 * of + index, "step.done", area, item)),
    );
    const parted = partedLines(matrixOf(PLAN, sceneOf([...EVENING, ...all])), new Set(["rounds"]));
    expect(parted.finished.map((line) => line.list)).toEqual(["rounds"]);
    expect(parted.begun.map((line) => line.list)).toEqual([]);
  });

  it("shows what prepares for an outage that is only announced, called off too", () => {
    const announced = step({ n: 1, type: "incident.expected", body: { areas: ["tower-a"] } });
    const calledOff = step({ n: 2, type: "incident.cancelled", body: { reason: "通知取消" } });
    for (const told of [[announced], [announced, calledOff]]) {
      const matrix = matrixOf({ ...PLAN, announced: { lists: ["rounds"], scripts: [] } }, sceneOf(told));
      expect(matrix.lines.map((line) => line.list)).toEqual(["rounds"]);
    }
  });

  const [first] = PLAN.lists;
  const HURT = { ...PLAN, lists: [{ ...first, id: "hurt" }, ...PLAN.lists] as typeof PLAN.lists, dangers: [DANGER] };
  const hurt = (n: number, area: string) =>
    step({
      ...{ n, type: "incident.opened" },
      body: {
        ...{ kind: "outage", cause: "unknown", areas: [area], since: null, edition: null },
        people_in_danger: { place: "x", danger: "hurt", area },
      },
    });
  const did = (n: number, report: number, area: string) =>
    step({ n, type: "step.done", body: { list: "hurt", item: "1", area, asset: `li00000001.${report}` } });

  it("tells lists of people in danger apart by whom each report names, until they are safe", () => {
    const told = [...EVENING, hurt(20, "tower-a"), hurt(21, "tower-b"), did(22, 20, "tower-a"), did(23, 21, "tower-b")];
    const rows = (more: readonly ReturnType<typeof step>[] = []) => {
      const parted = partedLines(matrixOf(HURT, sceneOf([...told, ...more])), new Set());
      const of = (lines: typeof parted.begun) => lines.filter(({ list }) => list === "hurt");
      return { begun: of(parted.begun), finished: of(parted.finished), broken: of(parted.brokenOff) };
    };
    expect(rows().begun).toEqual(
      [
        {
          list: "hurt",
          once: true,
          place: { area: "tower-a", asset: "li00000001.20" },
          cells: [{ all: 2, done: 1, skipped: 0, couldNot: 0 }],
        },
        {
          list: "hurt",
          once: true,
          place: { area: "tower-b", asset: "li00000001.21" },
          cells: [{ all: 2, done: 1, skipped: 0, couldNot: 0 }],
        },
      ].map((each) => expect.objectContaining(each)),
    );
    const safe = step({ n: 24, type: "entry.corrected", refs: ["li00000001.20"], body: { text: "", safe: true } });
    const { begun, finished, broken } = rows([safe]);
    expect(begun.map(({ place }) => place?.area)).toEqual(["tower-b"]);
    const theirs = [expect.objectContaining({ safe: true, place: { area: "tower-a", asset: "li00000001.20" } })];
    expect([finished, broken]).toEqual([[], theirs]);
    const rest = step({
      ...{ n: 25, type: "step.done" },
      body: { list: "hurt", item: "2", area: "tower-a", asset: "li00000001.20" },
    });
    expect([rows([safe, rest]).finished, rows([safe, rest]).broken]).toEqual([theirs, []]);
  });

  it("keeps a round for all apart from what was done of the same list for one in danger", () => {
    const [id] = Object.values(HURT.stages[0]?.lists ?? {}).flat();
    const plan = { ...HURT, dangers: [{ ...DANGER, list: id ?? "" }] };
    const one = step({
      ...{ n: 22, type: "step.done" },
      body: { list: id, item: "1", area: "tower-a", asset: "li00000001.20" },
    });
    const { lines } = matrixOf(plan, sceneOf([...EVENING, hurt(20, "tower-a"), one]));
    const found = lines.filter(({ list }) => list === id).map(({ place, cells }) => [place, cells[0]?.done]);
    expect(found).toEqual([
      [undefined, 0],
      [{ area: "tower-a", asset: "li00000001.20" }, 1],
    ]);
  });
});

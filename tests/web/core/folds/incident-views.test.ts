import { describe, expect, it } from "vitest";
import { isAnnounced, viewWith } from "../../../../web/src/core/folds/incident-views";
import { createScenes } from "../../../../web/src/core/scene";
import { entryOf } from "../boards";

type Said = [ref: string, at: number, what: string, of?: string | null, body?: Record<string, unknown>];

/** The views of these; what is joined names its incidents, all else its own. */
const views = (...said: Said[]) => {
  const entries = said.map(([ref, at, what, of = null, body = {}]) => {
    const joins = what === "joined" || what === "separated";
    const refs = joins ? (of ?? "").split(" ") : [];
    return entryOf({
      ref,
      happened_at: at,
      action: { type: what.includes(".") ? what : `incident.${what}`, incident: joins ? null : of, refs, body },
    });
  });
  return createScenes()(entries.toSorted((a, b) => a.happenedAt - b.happenedAt)).real;
};
const edition = (sha256: string) => ({ edition: sha256 });
const published = (ref: string, at: number, sha256: unknown, number: unknown): Said => [
  ...([ref, at, "edition.published", null, { sha256, number }] as const),
];

describe("a view", () => {
  it("is found by any ref that is folded into it", () => {
    const both = views(
      ["a.1", 1, "opened"],
      ["b.1", 2, "opened"],
      ["c.1", 3, "joined", "a.1 b.1"],
      ["d.1", 4, "opened"],
    );
    expect(["b.1", "d.1", "x.1"].map((ref) => viewWith(both, ref)?.ref)).toEqual(["a.1", "a.1", undefined]);
    const two = views(["a.1", 1, "opened"], ["b.1", 2, "opened"], ["c.1", 3, "separated", "b.1"]);
    expect(["a.1", "b.1"].map((ref) => viewWith(two, ref)?.ref)).toEqual(["a.1", "b.1"]);
  });

  it("is announced for when it was announced last, under the ref of the first", () => {
    const [view] = views(["a.1", 1, "expected"], ["b.1", 3, "expected", "a.1"], ["a.2", 2, "expected", "a.1"]);
    expect([view?.ref, view?.leading.ref, view?.members, view?.status]).toEqual(["a.1", "b.1", ["a.1"], "expected"]);
    const [begun] = views(["a.1", 1, "expected"], ["b.1", 2, "opened", "a.1"], ["a.2", 3, "expected", "a.1"]);
    expect([begun?.leading.ref, begun?.status]).toEqual(["b.1", "open"]);
    const [off] = views(["a.1", 1, "expected"], ["b.1", 2, "cancelled", "a.1"], ["a.2", 3, "expected", "a.1"]);
    expect(off?.status).toBe("cancelled");
  });

  it("is announced until somebody says that it is dark", () => {
    expect(views(["a.1", 1, "expected"]).map(isAnnounced)).toEqual([true]);
    expect(views(["a.1", 1, "opened"]).map(isAnnounced)).toEqual([false]);
    expect(views(["a.1", 1, "expected"], ["b.1", 2, "opened", "a.1"]).map(isAnnounced)).toEqual([false]);
  });

  it("tells its openings in order, whichever of its members they are of", () => {
    const [view] = views(
      ["a.1", 1, "opened"],
      ["b.1", 2, "opened"],
      ["a.2", 3, "opened", "a.1"],
      ["c.1", 4, "joined", "a.1 b.1"],
    );
    expect(view?.openings.map(({ ref }) => ref)).toEqual(["a.1", "b.1", "a.2"]);
  });

  it("has ended by the last of what ended its members, once none of them stands", () => {
    const both: Said[] = [
      ["a.1", 1, "opened"],
      ["b.1", 2, "opened"],
      ["c.1", 3, "separated", "b.1"],
    ];
    const ended: Said[] = [
      ["d.1", 4, "closed", "b.1"],
      ["e.1", 5, "closed", "a.1"],
      ["f.1", 6, "joined", "a.1 b.1"],
    ];
    expect(views(...both, ...ended).map((view) => [view.status, view.ended?.ref])).toEqual([["closed", "e.1"]]);
    const half = views(...both, ended[0] as Said, ended[2] as Said);
    expect(half.map((view) => [view.status, view.ended])).toEqual([["open", null]]);
    const announced = views(
      ["a.1", 1, "expected"],
      ["b.1", 2, "opened"],
      ["c.1", 3, "separated", "b.1"],
      ["d.1", 4, "closed", "b.1"],
    );
    expect(announced.map((view) => [view.status, view.ended?.ref ?? null])).toEqual([
      ["expected", null],
      ["closed", "d.1"],
    ]);
  });

  it("runs by the newest edition that its openings name, a known one before an unknown one", () => {
    const known = [published("s.1", 1, "old", 3), published("s.2", 2, "new", 4)];
    const named = (...of: string[]) =>
      views(
        ...known,
        ...of.map((sha256, n): Said => [`a.${n + 1}`, 10 + n, "opened", n === 0 ? null : "a.1", edition(sha256)]),
      )[0]?.edition;
    expect(named("new", "old")).toBe("new");
    expect(named("old", "new")).toBe("new");
    expect(named("old", "unheard of")).toBe("old");
    expect(named("old", "")).toBe("old");
    expect(named("")).toBeNull();
    expect(named("unheard of")).toBe("unheard of");
  });

  it("takes no edition's number from what is none", () => {
    const odd = [published("s.1", 1, "odd", "9"), published("s.2", 2, "odd", 1.5), published("s.3", 3, 7, 9)];
    const [view] = views(
      ...odd,
      published("s.4", 4, "first", 0),
      ["a.1", 5, "opened", null, edition("first")],
      [...(["a.2", 6, "opened", "a.1", edition("odd")] as const)],
    );
    expect(view?.edition).toBe("first");
  });
});

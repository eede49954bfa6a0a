import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addedArea,
  areaRows,
  type DraftArea,
  indentedArea,
  movedArea,
  outdentedArea,
  removedArea,
  revivedArea,
  shiftedArea,
} from "../../../../../../web/src/core/plan/draft/edits/area-edits";

const SIGN = /\S/u;

/** A tree written as lines, two spaces for each step down; "!" behind a name: retired. */
function areasOf(lines: string): readonly DraftArea[] {
  const above: string[] = [];
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const depth = line.search(SIGN) / 2;
      const [id, retired] = [line.trim().replace("!", ""), line.endsWith("!")];
      above.splice(depth, above.length, id);
      const parent = above[depth - 1] ?? null;
      return { id, name: { "zh-Hans": id }, kind: parent === null ? "site" : "zone", parent, retired };
    });
}
const drawn = (areas: readonly DraftArea[]) =>
  areaRows(areas)
    .map(({ area, depth }) => `${"  ".repeat(depth)}${area.id}${area.retired ? "!" : ""}`)
    .join("\n");

const SITE = `site
  a
    a1
      a11
    a2
  b
    b1
  gates`;

describe("a tree of areas", () => {
  it("stands with the parts below what holds them, whatever order they came in", () => {
    expect(drawn(areasOf(SITE).toReversed())).toBe("site\n  gates\n  b\n    b1\n  a\n    a2\n    a1\n      a11");
    expect(drawn(areasOf(SITE))).toBe(SITE);
  });

  it("leaves nothing out that hangs in a circle or below nothing", () => {
    const circle = areasOf("site\n  a\n  b").map((area) =>
      area.id === "a" ? { ...area, parent: "b" } : area.id === "b" ? { ...area, parent: "a" } : area,
    );
    expect(drawn(circle)).toBe("site\na\n  b");
    expect(drawn([{ id: "lost", name: {}, kind: "zone", parent: "nowhere" }])).toBe("lost");
  });
});

describe("moving", () => {
  it("takes along what an area holds", () => {
    expect(drawn(movedArea(areasOf(SITE), "a", "b", null))).toBe(
      "site\n  b\n    b1\n    a\n      a1\n        a11\n      a2\n  gates",
    );
    expect(drawn(movedArea(areasOf(SITE), "b1", "a", "a2"))).toBe(
      "site\n  a\n    a1\n      a11\n    b1\n    a2\n  b\n  gates",
    );
  });

  it("never puts an area into itself", () => {
    const areas = areasOf(SITE);
    expect(movedArea(areas, "a", "a11", null)).toBe(areas);
    expect(movedArea(areas, "a", "a", null)).toBe(areas);
  });

  it("goes up and down among those beside it, and stops at the ends", () => {
    const down = shiftedArea(areasOf(SITE), "a", 1);
    expect(drawn(down)).toBe("site\n  b\n    b1\n  a\n    a1\n      a11\n    a2\n  gates");
    expect(drawn(shiftedArea(down, "a", -1))).toBe(SITE);
    expect(drawn(shiftedArea(areasOf(SITE), "b", 1))).toBe(
      "site\n  a\n    a1\n      a11\n    a2\n  gates\n  b\n    b1",
    );
    const areas = areasOf(SITE);
    expect([shiftedArea(areas, "a", -1), shiftedArea(areas, "gates", 1)]).toEqual([areas, areas]);
  });

  it("goes into the one above it and out of the one around it", () => {
    const inward = indentedArea(areasOf(SITE), "b");
    expect(drawn(inward)).toBe("site\n  a\n    a1\n      a11\n    a2\n    b\n      b1\n  gates");
    expect(drawn(outdentedArea(inward, "b"))).toBe(SITE);
    const areas = areasOf(SITE);
    expect([indentedArea(areas, "a"), outdentedArea(areas, "a"), outdentedArea(areas, "site")]).toEqual([
      areas,
      areas,
      areas,
    ]);
  });

  it("keeps every area once, what holds before what it holds", () => {
    const ids = areasOf(SITE).map((area) => area.id);
    const id = fc.constantFrom(...ids);
    const acts = fc.array(
      fc.oneof(
        fc.tuple(id, id).map(
          ([one, other]) =>
            (areas: readonly DraftArea[]) =>
              one === "site" ? areas : movedArea(areas, one, other, null),
        ),
        id.map((one) => (areas: readonly DraftArea[]) => shiftedArea(areas, one, 1)),
        id.map((one) => (areas: readonly DraftArea[]) => shiftedArea(areas, one, -1)),
        id.map((one) => (areas: readonly DraftArea[]) => indentedArea(areas, one)),
        id.map((one) => (areas: readonly DraftArea[]) => outdentedArea(areas, one)),
      ),
    );
    fc.assert(
      fc.property(acts, (done) => {
        const areas = done.reduce((before, act) => act(before), areasOf(SITE));
        expect(areas.map((area) => area.id).toSorted()).toEqual(ids.toSorted());
        for (const [at, area] of areas.entries()) {
          const holder = areas.findIndex((each) => each.id === area.parent);
          expect(area.parent === null ? area.id === "site" : holder >= 0 && holder < at).toBe(true);
        }
      }),
    );
  });
});

describe("adding and taking away", () => {
  it("adds behind all that the other holds", () => {
    const added = addedArea(areasOf(SITE), { id: "a3", name: {}, kind: "floor", parent: "a" });
    expect(drawn(added)).toBe("site\n  a\n    a1\n      a11\n    a2\n    a3\n  b\n    b1\n  gates");
  });

  it("retires what an edition has had, drops what none has", () => {
    const had = new Set(["site", "a", "a11", "b"]);
    expect(drawn(removedArea(areasOf(SITE), "a", (id) => had.has(id)))).toBe(
      "site\n  a!\n    a11!\n  b\n    b1\n  gates",
    );
    const moved = movedArea(areasOf(SITE), "a11", "b1", null);
    expect(drawn(removedArea(moved, "b1", (id) => had.has(id)))).toBe(
      "site\n  a\n    a1\n    a2\n  b\n    a11!\n  gates",
    );
  });

  it("takes a retired one back with what holds it", () => {
    const retired = areasOf("site\n  a!\n    a1!\n    a2!");
    expect(drawn(revivedArea(retired, "a1"))).toBe("site\n  a\n    a1\n    a2!");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaRows, type DraftArea } from "../../../../../../web/src/core/plan/draft/edits/area-edits";
import {
  areaLines,
  areaText,
  kindOfArea,
  takenAreas,
} from "../../../../../../web/src/core/plan/draft/edits/area-lines";

const read = (text: string) => areaLines(text).map(({ name, depth }) => `${"  ".repeat(depth)}${name}`);
const TREE = ["A 座", "  1 层", "    101", "    102", "  2 层", "B 座"];

describe("a tree as people write it", () => {
  it.each([
    ["spaces", "A 座\n  1 层\n    101\n    102\n  2 层\nB 座"],
    ["spaces of any width", "A 座\n   1 层\n     101\n     102\n   2 层\nB 座\n"],
    ["tabs", "A 座\n\t1 层\n\t\t101\n\t\t102\n\t2 层\nB 座"],
    [
      "full-width spaces",
      "A 座\n\u3000\u30001 层\n\u3000\u3000\u3000\u3000101\n\u3000\u3000\u3000\u3000102\n\u3000\u30002 层\nB 座",
    ],
    ["bullets", "- A 座\n  - 1 层\n    - 101\n    - 102\n  - 2 层\n- B 座"],
    ["paths with strokes", "A 座 / 1 层 / 101\nA 座 / 1 层 / 102\nA 座 / 2 层\nB 座"],
    ["paths without spaces", "A 座/1 层>101\r\nA 座／1 层＞102\r\nA 座→2 层\r\nB 座"],
    ["cells of a spreadsheet", "A 座\t1 层\t101\n\t\t102\n\t2 层\nB 座\t\t"],
    ["every cell filled", "A 座\t1 层\t101\nA 座\t1 层\t102\nA 座\t2 层\nB 座"],
    ["paths with what is below them", "A 座/1 层\n  101\n  102\nA 座/2 层\nB 座"],
    ["empty lines between", "A 座\n\n  1 层\n    101\n    102\n\n  2 层\n \nB 座"],
  ])("is read from %s", (_, text) => {
    expect(read(text)).toEqual(TREE);
  });

  it("leaves a stroke between numbers in the name", () => {
    expect(read("B 座 / 1/2 层\nB2/车库")).toEqual(["B 座", "  1/2 层", "B2", "  车库"]);
  });

  it("takes what is less indented than anything above as the outermost", () => {
    expect(read("    A 座\n  B 座\n    1 层")).toEqual(["A 座", "B 座", "  1 层"]);
  });

  it("never goes down two steps at once, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("A", "座", " ", "\t", "\n", "/", "1", "-", "\u3000") }), (text) => {
        let last = -1;
        for (const { name, depth } of areaLines(text)) {
          expect(name.trim()).not.toBe("");
          expect(depth).toBeLessThanOrEqual(last + 1);
          last = depth;
        }
      }),
    );
  });

  it.each([
    ["A 座", "building"],
    ["3 号楼", "building"],
    ["裙楼", "building"],
    ["Tower A", "building"],
    ["1 层", "floor"],
    ["十二楼", "floor"],
    ["B2", "floor"],
    ["3F", "floor"],
    ["Floor 3", "floor"],
    ["1201 室", "unit"],
    ["Room 12", "unit"],
    ["地下车库", "zone"],
    ["低区", "zone"],
    ["大堂", "floor"],
  ])("takes %s for a %s", (name, kind) => {
    expect(kindOfArea(name, 1)).toBe(kind);
  });
});

const SITE: DraftArea = { id: "site", name: { "zh-Hans": "全园区" }, kind: "site" };
const taking = (full = true) => {
  let last = 0;
  const makeId = () => {
    last += 1;
    return `p${last}`;
  };
  return { language: "zh-Hans", under: "site", full, makeId };
};
const drawn = (areas: readonly DraftArea[]) =>
  areaRows(areas).map(({ area, depth }) => `${"  ".repeat(depth)}${area.name["zh-Hans"]}`);

describe("taking a tree in", () => {
  const lines = areaLines("A 座\n  1 层\n    101\n  大堂\nB 座");

  it("puts the places below the site, each by a name that can be said alone", () => {
    const { areas } = takenAreas([SITE], lines, taking());
    expect(drawn(areas)).toEqual([
      "全园区",
      "  A 座",
      "    A 座 1 层",
      "      A 座 1 层 101",
      "    A 座大堂",
      "  B 座",
    ]);
    expect(areas.map(({ kind }) => kind)).toEqual(["site", "building", "floor", "unit", "floor", "building"]);
    expect(drawn(takenAreas([SITE], lines, taking(false)).areas)).toContain("    1 层");
  });

  it("changes nothing the second time, and says so", () => {
    const first = takenAreas([SITE], lines, taking());
    const second = takenAreas(first.areas, lines, taking());
    expect(second.areas).toEqual(first.areas);
    expect(second.lines.map((line) => line.is)).toEqual(["there", "there", "there", "there", "there"]);
    const spaced = areaLines("Ａ座\n  １层");
    expect(takenAreas(first.areas, spaced, taking()).lines.map((line) => line.is)).toEqual(["there", "there"]);
  });

  it("takes back what was retired, and adds only what is missing", () => {
    const first = takenAreas([SITE], areaLines("A 座\n  1 层"), taking()).areas;
    const retired = first.map((area) => (area.id === "site" ? area : { ...area, retired: true }));
    const { makeId } = taking();
    const again = takenAreas(retired, lines, { ...taking(), makeId: () => `q${makeId()}` });
    expect(again.lines.map((line) => line.is)).toEqual(["back", "back", "new", "new", "new"]);
    expect(again.areas.some((area) => area.retired)).toBe(false);
  });

  it("reads again what it writes", () => {
    const { areas } = takenAreas([SITE], lines, taking());
    const text = areaText(areas, "site", "zh-Hans");
    expect(text.split("\n")).toEqual(["A 座", "  A 座 1 层", "    A 座 1 层 101", "  A 座大堂", "B 座"]);
    expect(takenAreas(areas, areaLines(text), taking()).areas).toEqual(areas);
  });
});

import { describe, expect, test as it } from "vitest";
import {
  markOnLeaving,
  type NewsMark,
  newSince,
  readNewsMark,
} from "../../../../../web/src/features/desk/timeline/news-marks";

const entries = [
  { ref: "a.1", seq: 1 },
  { ref: "b.9", seq: 7 },
  { ref: "me.2", seq: 8 },
  { ref: "a.2", seq: 9 },
  { ref: "me.3", seq: null },
];
const isMine = (ref: string) => ref.startsWith("me.");
const newRefs = (mark: NewsMark | null) => entries.filter(newSince(mark, isMine)).map(({ ref }) => ref);

describe("new since you looked", () => {
  it("nothing is new on the first visit ever", () => {
    expect(newRefs(null)).toEqual([]);
  });

  it("late arrivals count wherever they were inserted, one's own entries never", () => {
    expect(newRefs({ seq: 6, refs: [] })).toEqual(["b.9", "a.2"]);
  });

  it("what was on the screen is not new at the next visit", () => {
    const after = markOnLeaving({ seq: 6, refs: [] }, 9, ["b.9", "a.2"], new Set(["b.9"]));
    expect(newRefs(after)).toEqual(["a.2"]);
  });

  it("when all news was on the screen the mark moves to the newest arrival", () => {
    expect(markOnLeaving({ seq: 6, refs: ["x.1"] }, 9, ["b.9"], new Set(["b.9", "a.1"]))).toEqual({ seq: 9, refs: [] });
    expect(markOnLeaving(null, 9, [], new Set())).toEqual({ seq: 9, refs: [] });
  });

  it("a stored mark is read back, and a broken one is as if there were none", () => {
    expect(readNewsMark(JSON.stringify({ seq: 4, refs: ["a.1", 7] }))).toEqual({ seq: 4, refs: ["a.1"] });
    for (const text of [null, "", "7", "null", "[]", '{"seq":"4","refs":[]}', "{"])
      expect(readNewsMark(text)).toBeNull();
  });
});

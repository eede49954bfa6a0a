/** How parts of the report are worded, which versions went out, and how many entries came since. */

import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../web/src/core/record/entries";
import { PART_IDS } from "../../../../web/src/core/report/part";
import {
  issuesIn,
  nextVersion,
  outdatedBy,
  standingWording,
  wordedElsewhere,
  wordingsOf,
} from "../../../../web/src/core/report/said";
import { createScenes, type Scene } from "../../../../web/src/core/scene";
import type { PlainAction } from "../boards";
import { entry, given } from "../commands/given";

const SHA = "b".repeat(43);
const edited = (part: string, language: string, text: string | null): PlainAction => ({
  ...{ type: "report.edited", body: { part, language, text } },
});
const issued = (version: unknown, seq: unknown = 3, files: unknown = []): PlainAction => ({
  ...{ type: "report.issued", body: { version, seq, entries: 2, personal: true, files } },
});
const standing = (...told: readonly PlainAction[]) => standingWording(given(...told).writtenReport, "summary", "en");

describe("wordings", () => {
  it("stand by part and language, the last of them", () => {
    expect(standing(edited("summary", "en", "a"), edited("summary", "zh-Hans", "b"), edited("course", "en", "c"))).toBe(
      "a",
    );
    expect(standing(edited("summary", "en", "a"), edited("summary", "en", "d"))).toBe("d");
    expect(standing(edited("summary", "en", "a"), edited("summary", "en", null))).toBeNull();
    expect(standing(edited("summary", "tlh", "a"), { type: "report.edited", body: { part: 3 } })).toBeNull();
  });

  it("overwrite nothing: the earlier ones can be seen", () => {
    const { writtenReport } = given(edited("summary", "en", "a"), edited("summary", "en", null));
    expect(wordingsOf(writtenReport, "summary", "en").map(({ text }) => text)).toEqual(["a", null]);
  });

  it("do not count once taken back", () => {
    const undone = { type: "entry.undone", refs: ["aaaaaaaaaa.3"], body: {} };
    expect(standing(edited("summary", "en", "a"), edited("summary", "en", "b"), undone)).toBe("a");
  });

  it("in one language stand in no other: that is said before it is handed out", () => {
    const { writtenReport } = given(edited("summary", "zh-Hans", "b"), edited("course", "en", "c"));
    const elsewhere = (language: "en" | "zh-Hant") => wordedElsewhere(writtenReport, PART_IDS, language);
    expect([elsewhere("en"), elsewhere("zh-Hant")]).toEqual([["summary"], ["summary", "course"]]);
  });

  it("stand the same in whatever order they come", () => {
    const told = [edited("summary", "en", "a"), edited("summary", "en", "b"), issued(1)];
    const scene = given(...told);
    const late: Scene = backwards(scene.entries);
    expect(standingWording(late.writtenReport, "summary", "en")).toBe("b");
    expect(issuesIn(late.writtenReport)).toHaveLength(1);
  });
});

/** Folds what comes in one by one, the last first. */
function backwards(entries: readonly Entry[]): Scene {
  const scenes = createScenes();
  let board = scenes([]);
  for (let from = entries.length - 1; from >= 0; from -= 1) board = scenes(entries.slice(from));
  const [view] = board.real;
  if (!view) throw new Error("no outage");
  return board.scene(view);
}

describe("versions", () => {
  it("are in their order, and what is none is left out", () => {
    const files = [{ format: "pdf", language: "en", sha256: SHA, size: 9 }, { format: "exe", sha256: SHA, size: 9 }, 3];
    const { writtenReport } = given(issued(2), issued(1, 3, files), issued("3"), issued(4, -1));
    const issues = issuesIn(writtenReport);
    expect(issues.map(({ version }) => version)).toEqual([1, 2]);
    expect(issues[0]).toMatchObject({ seq: 3, entries: 2, personal: true });
    expect(issues[0]?.files).toEqual([{ format: "pdf", language: "en", sha256: SHA, size: 9 }]);
    expect(nextVersion(issues)).toBe(3);
    expect(nextVersion([])).toBe(1);
  });

  it("are outdated by what came that whoever handed them out cannot have known", () => {
    const scene = given(issued(1, 3));
    const [issue] = issuesIn(scene.writtenReport);
    if (!issue) throw new Error("nothing was handed out");
    const note = { type: "note.written", body: { text: "x" } };
    const there = { ...entry(2, note), ref: "bbbbbbbbbb.1", device: "bbbbbbbbbb" };
    const by = (...entries: readonly Entry[]) => outdatedBy(issue, entries);
    expect(by({ ...there, seq: 3 })).toBe(0);
    expect(by({ ...there, seq: 4 }, { ...there, seq: 9, n: 2 })).toBe(2);
    // Recorded there before: it was in it, however late the server had it.
    expect(by({ ...entry(1, note), seq: 4 })).toBe(0);
    expect(by({ ...entry(3, note), seq: null })).toBe(1);
    expect(by({ ...there, seq: 4, action: { ...issue.entry.action, type: "review.step_done" } as never })).toBe(0);
  });
});

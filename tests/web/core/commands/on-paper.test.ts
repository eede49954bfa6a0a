import { describe, expect, it } from "vitest";
import { refuse } from "../../../../web/src/core/commands/decision";
import { writeNote } from "../../../../web/src/core/commands/notes";
import { asWritten } from "../../../../web/src/core/commands/on-paper";
import { enterStage } from "../../../../web/src/core/commands/stages";
import { stoodAfter } from "../../../../web/src/core/on-paper/stood-after";

const SHEET = { sha256: "a".repeat(43), size: 9, type: "image/jpeg" };
const OWN = { ...SHEET, sha256: "b".repeat(43) };
const AT = "2026-11-28T23:05:00.000+08:00";
const written = { statedAt: AT, doneBy: "pwang", sheet: SHEET };
const night = { ref: "aaaaaaaaaa.1", drill: true };

const SAID_BESIDE = /done_by|files/u;

describe("what stood on paper", () => {
  it("is told as its command tells it, each part at the stated time, by who did it, with the sheet", () => {
    const { situation } = stoodAfter([]);
    const drafts = asWritten(enterStage({ view: night, situation }, "report"), written);
    const body = { stage: "report", stated_at: AT, precision: "minute", done_by: "pwang" };
    expect(drafts).toEqual([{ incident: night.ref, drill: true, type: "stage.entered", body, files: [SHEET] }]);
  });

  it("names nobody else where whoever enters it did it, and no photo where there is none", () => {
    const note = writeNote(night, { words: "大堂黑了", photo: null, paper: {} });
    const [draft] = asWritten(note, { statedAt: AT, doneBy: null, sheet: null }) as readonly object[];
    expect(draft).toMatchObject({ body: { text: "大堂黑了", stated_at: AT } });
    expect(JSON.stringify(draft)).not.toMatch(SAID_BESIDE);
  });

  it("keeps the picture of its own first", () => {
    const photo = writeNote(night, { words: "", photo: OWN, paper: {} });
    expect(asWritten(photo, written)).toMatchObject([{ files: [OWN, SHEET] }]);
  });

  it("is refused as its command refuses it", () => {
    expect(asWritten(refuse("words-missing"), written)).toEqual({ refused: "words-missing" });
  });
});

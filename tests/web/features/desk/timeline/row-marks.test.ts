import { describe, expect, it } from "vitest";
import { foldedText, saysLate } from "../../../../../web/src/features/desk/timeline/row-marks";
import { ago, entry } from "../../../support/desk/fake-record";

const row = (device: string, lateMinutes: number | null, receivedAt: number) => ({
  entry: { ...entry({ device, n: 1, type: "note.written" }), receivedAt },
  lateMinutes,
});

describe("what a row of the timeline says of itself", () => {
  it("says that it came late once for all that came together, and of none that a round of sync explains", () => {
    const first = row("zhao000001", 12, ago(5));
    expect(saysLate(first, undefined)).toBe(true);
    expect(saysLate(row("zhao000001", 15, ago(5)), first)).toBe(false);
    expect(saysLate(row("zhou000001", 15, ago(5)), first)).toBe(true);
    expect(saysLate(row("zhao000001", 15, ago(20)), first)).toBe(true);
    expect(saysLate(row("zhao000001", 5, ago(5)), undefined)).toBe(false);
    expect(saysLate(row("zhao000001", null, ago(5)), undefined)).toBe(false);
    // The one above says nothing of its own minutes.
    expect(saysLate(first, row("zhao000001", 3, ago(5)))).toBe(true);
  });

  it("folds long words, and those of many lines", () => {
    expect(foldedText("交给夜班")).toBe("交给夜班");
    expect(foldedText("一\n二\n三\n四")).toBe("一\n二\n三…");
    expect(foldedText("长".repeat(300)).length).toBeLessThan(100);
    const list = (n: number) => ["停电结束", ...Array.from({ length: n }, (_, nth) => `- 第 ${nth} 件`)].join("\n");
    expect(foldedText(list(8))).toBe(list(8));
    expect(foldedText(list(20)).split("\n")).toHaveLength(10);
  });
});

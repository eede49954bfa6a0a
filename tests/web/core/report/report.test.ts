/** The written report: what each part says, what people put in place of it, and what is left out of it. */

import { describe, expect, it } from "vitest";
import { improvementsIn } from "../../../../web/src/core/readings/review/improvements";
import type { Entry } from "../../../../web/src/core/record/entries";
import { PART_IDS } from "../../../../web/src/core/report/part";
import { partsOf, photosIn, reportPaper } from "../../../../web/src/core/report/report";
import type { ReportTelling } from "../../../../web/src/core/report/telling";
import type { PlainAction } from "../boards";
import { SERVING } from "../readings/serving";
import { END, lanesOf, part, rowsOf, SHA, told } from "./telling";

describe("the parts of a report", () => {
  it("stand in their order, and each says something where nothing happened", () => {
    const parts = partsOf(told(END));
    expect(parts.map(({ id }) => id)).toEqual(PART_IDS);
    expect(parts.filter(({ text }) => text === "")).toEqual([]);
  });

  it("say in short what happened", () => {
    const back = { type: "supply.returned", body: { areas: [] } };
    const level = { type: "level.changed", body: { from: null, to: 2, reason: "" } };
    const { text } = part("summary", level, back);
    expect(text).toContain("report-sum-outage(1/a+b)");
    expect(text).toContain("report-sum-level(level 2)");
    expect(text).toContain("report-sum-back(3/2 s/1/yes)");
    expect(part("summary").text).toContain("report-sum-dark");
  });

  it("say how long it was dark in all, as the chart draws it, where power came and went", () => {
    const said = (type: string) => ({ type: `supply.${type}`, body: { areas: [] } });
    const note = { type: "note.written", body: { text: "x" } };
    const all = [note, said("returned"), note, said("lost"), said("returned")];
    // Dark from 1 to 3 and from 5 to 6.
    expect(part("summary", ...all).text).toContain("report-sum-back(6/3 s/2/yes)");
    const [dark] = lanesOf(part("course", ...all).blocks);
    expect(dark?.spans.map(({ label }) => label)).toEqual(["2 s", "1 s"]);
  });

  it("draw supply, level, stages and arrivals from the beginning to the end", () => {
    const level = (from: number | null, to: number) => ({ type: "level.changed", body: { from, to, reason: "x" } });
    const entered = (stage: string) => ({ type: "stage.entered", body: { stage } });
    const came = { type: "person.answered", body: { person: "plimin", answer: "arrived" } };
    const { blocks } = part("course", level(null, 3), level(3, 1), entered("activate"), entered("report"), came);
    const lanes = lanesOf(blocks).map(({ name, spans }) => [name, spans.map(({ from, to }) => [from, to])]);
    const at = (...seconds: readonly number[]) => seconds.map((each) => each * 1_000_000);
    expect(lanes).toEqual([
      ["report-lane-supply", [at(1, 7)]],
      ["report-lane-level", [at(2, 3), at(3, 7)]],
      ["activate", [at(4, 5)]],
      ["report", [at(5, 7)]],
      ["report-lane-arrivals", [at(6, 6)]],
    ]);
  });

  it("draw and tell by itself what went or came back at another hour", () => {
    const power = (type: string, ...areas: string[]) => ({ type: `supply.${type}`, body: { areas } });
    const both = ["tower-a", "tower-b"];
    const more = { type: "facts.changed", body: { areas: both } };
    const went = [more, power("lost", "tower-a"), power("lost", "tower-b"), power("returned", ...both)] as const;
    const all = [...went, power("lost", ...both), power("returned", "tower-a")] as const;
    const at = (...seconds: readonly number[]) => seconds.map((each) => each * 1_000_000);
    const lanes = lanesOf(part("course", ...all).blocks);
    expect(lanes.map(({ name, spans }) => [name, spans.map(({ from, to }) => [from, to])])).toEqual([
      ["report-lane-supply-of(tower-a)", [at(3, 5), at(6, 7)]],
      ["report-lane-supply-of(tower-b)", [at(4, 5), at(6, 8)]],
    ]);
    expect(part("summary", ...all).text).toContain("report-sum-hours(tower-a 3、tower-b 4)");
    expect(part("summary", power("returned", "a", "b")).text).not.toContain("report-sum-hours");
  });

  it("say that times were kept of those alone that came, and how many did not", () => {
    const level = { type: "level.changed", body: { from: null, to: 2, reason: "" } };
    const report = { type: "report.given", body: { rule: "inside" } };
    expect(part("times", level).text).toBe("report-times-well(0/2)");
    expect(part("times", level, report).text).toBe("report-times-well(1/1)");
  });

  it("count audiences that were never told among what was not done in time", () => {
    const everywhere = { type: "facts.changed", body: { areas: [] } };
    const notice = { type: "notice.given", body: { audience: "b", channel: "sms" } };
    const text = (...acts: readonly PlainAction[]) =>
      partsOf({ ...told(...acts, END), edition: SERVING }).find(({ id }) => id === "times")?.text;
    expect([text(everywhere), text(everywhere, notice)]).toEqual(["report-times-well(0/2)", "report-times-well(0/1)"]);
  });

  it("name what could not be done, breakers that tripped and what was done all the same, and number problems", () => {
    const step = { type: "step.could_not", body: { list: "fuel", item: "fill", reason: "没油" } };
    const trip = { type: "breaker.tripped", body: { list: "fuel", item: "fill" } };
    const early = { type: "system.checked", body: { list: "fuel", result: "well", reason: "现场看过" } };
    const failed = part("not_done", step, trip, early);
    expect(rowsOf(failed.blocks).filter(([time]) => time !== "")).toEqual([
      ["2", "report-not-done-since(step.could_not/tripped/3/none)", "", "plimin"],
      ["3", "report-not-done-since(breaker.trippedmatter-colonfill/open//none)", "", "plimin"],
      ["4", "system.checked", "", "plimin"],
    ]);
    for (const each of ["could_not/1", "tripped/1", "all_the_same/1"]) expect(failed.text).toContain(each);
    const noted = (text: string) => ({ type: "review.noted", body: { kind: "problem", text } });
    expect(part("problems", noted("a"), noted("b")).text).toBe("1. a\n2. b");
  });

  it("tell of each improvement whose, by when, how far, what proves it and what took it up", () => {
    const opened = { type: "improvement.opened", body: { what: "换电池", to: "plimin" } };
    const about = (type: string, body: object) => ({
      ...{ type: `improvement.${type}`, body: { improvement: "aaaaaaaaaa.2", ...body } },
    });
    const telling = told(
      ...[opened, about("proved", { text: "都换了" }), about("taken_up", { by: "guide", id: "ups", name: "换电池" })],
      ...[about("taken_up", { by: "edition", id: "8", name: "" }), END],
    );
    const improvements = improvementsIn(telling.scene.entries);
    const photo = { ...improvements[0]?.proofs[0] } as Entry;
    const found = (of: typeof improvements) =>
      rowsOf(partsOf({ ...telling, improvements: of }).find(({ id }) => id === "improvements")?.blocks ?? []);
    expect(found(improvements)).toEqual([
      [
        "换电池",
        "plimin",
        "improvement-no-day",
        "improvement-proved",
        "都换了",
        "improved-thing(guide)matter-colon换电池、improved-thing(edition)matter-colon8",
      ],
    ]);
    const shown = {
      ...photo,
      action: photo.action && {
        ...photo.action,
        body: {},
        files: [{ sha256: SHA, size: 1, type: "image/png" }],
        refs: ["aaaaaaaaaa.1"],
      },
    };
    expect(found(improvements.map((each) => ({ ...each, proofs: [shown as Entry] })))[0]?.[4]).toBe(
      "report-proof-photo、report-proof-entry",
    );
  });

  it("have the photos that were chosen", () => {
    const photo = (sha256: string) => ({
      ...{ type: "photo.taken", body: {}, files: [{ sha256, size: 1, type: "image/png" }] },
    });
    const telling = told(photo(SHA), photo("d".repeat(43)), END);
    expect(photosIn(telling).map(({ sha256 }) => sha256)).toEqual([SHA, "d".repeat(43)]);
    expect(partsOf(telling).find(({ id }) => id === "photos")?.blocks).toMatchObject([{ type: "photo", sha256: SHA }]);
  });
});

describe("a report that is handed to anybody", () => {
  it("has no telephone numbers, unless personal data was asked for", () => {
    const says = "打 13812345678、+86 139 1234 5678 或 0571-88001234，单号 2026031612345678，14:02:33";
    const telling = told({ type: "note.written", body: { text: says } }, END);
    const words = (of: ReportTelling) => JSON.stringify(partsOf(of));
    const open = words(telling);
    for (const number of ["13812345678", "139 1234 5678", "0571-88001234"]) expect(open).not.toContain(number);
    for (const kept of ["2026031612345678", "14:02:33"]) expect(open).toContain(kept);
    expect(words({ ...telling, personal: true })).toContain(says);
    expect(JSON.stringify(reportPaper(telling, "en", VERSION))).toContain("report-not-personal");
    expect(JSON.stringify(reportPaper({ ...telling, personal: true }, "en", VERSION))).toContain("report-personal");
  });

  it("says of a draft that it proves nothing, and of no version that was handed out", () => {
    const said = (draft: boolean) => JSON.stringify(reportPaper(told(END), "en", { ...VERSION, draft }));
    expect(said(true)).toContain("report-draft-unproved");
    expect(said(false)).not.toContain("report-draft-unproved");
  });

  it("says in each language what people put in place of what is generated", () => {
    const worded = { type: "report.edited", body: { part: "summary", language: "en", text: "Ours." } };
    const telling = told(END, worded);
    const says = (language: "en" | "zh-Hans") =>
      JSON.stringify(reportPaper(telling, language, VERSION).blocks.filter(({ type }) => type === "paragraph"));
    expect(says("en")).toContain("Ours.");
    expect(says("zh-Hans")).not.toContain("Ours.");
    expect(says("zh-Hans")).toContain("report-sum-outage");
  });
});

const VERSION = { version: 1, draft: false, by: "x" };

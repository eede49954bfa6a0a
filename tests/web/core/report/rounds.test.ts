/** What a written report says of lists that were gone through more than once, and of those that were not finished. */

import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../web/src/core/record/entries";
import { partsOf } from "../../../../web/src/core/report/report";
import { act, EDITION, ready, sceneOf, up } from "../readings/recovery/gated";
import { rowsOf, told } from "./telling";

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a"], 5);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const clockOf = ({ happenedAt }: Entry) => String(happenedAt / 1_000_000);
const backAgain = said(22, "supply.returned", ["tower-a"], 40);
const power = ["meters", "main", "pumps", "air"].map((id, at) => act(30 + at, up(id), 10 + at));
const trip = act(50, up("air", "breaker.tripped"), 20);
const ended = act(99, { type: "incident.closed", body: {} }, 90);

function part(id: string, ...entries: readonly Entry[]) {
  const telling = { ...told(), scene: sceneOf([...entries, ended]), edition: EDITION };
  const found = partsOf(telling).find((each) => each.id === id);
  if (!found) throw new Error(id);
  return { text: found.text, rows: rowsOf(found.blocks) };
}

/** "4/12" of each row, summed. */
const summed = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => (row[3] ?? "").split("/").map(Number))
    .reduce(([a = 0, b = 0], [c = 0, d = 0]) => [a + c, b + d], []);

const READY = /^report-unfinished\(no\/ready\/report-list-time\(2\/.*\)\/0\/2\/dryreport-step-gaptags\/no\)$/u;
const UP = /^report-unfinished\(yes\/up\/report-list-time\(2\/.*\)\/1\/4\/mainreport/u;

const NOT_WHOLE = /report-sum-back\([^)]*\/no\)/u;

describe("the measures of a report", () => {
  it("name each time that a list was gone through at a place, with numbers that add up to what the text says", () => {
    const { text, rows } = part("measures", ...ready, back, ...power, gone, backAgain, act(60, up("meters"), 45));
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["ready", "", "report-list-time(1/none)", "2/2", ""],
      ["ready", "", expect.stringContaining("report-list-time(2/"), "0/2", "report-rest(open/2)"],
      ["up", "tower-a", "report-list-time(1/none)", "4/4", ""],
      ["up", "tower-a", expect.stringContaining("report-list-time(2/"), "1/4", "report-rest(open/3)"],
    ]);
    const [done, total] = summed(rows);
    expect(text).toContain(`report-measures-text(${done}/2)`);
    expect(text).toContain(`report-measures-rest(${total}/5/report-rest(open/5))`);
    expect(text).toContain("report-measures-again");
  });

  it("say when something was said of a list of which nothing was done", () => {
    const tried = act(60, up("meters", "step.could_not", { reason: "没表" }), 45);
    const { rows } = part("measures", ...ready, back, ...power, gone, backAgain, tried);
    expect(rows.at(-1)?.[5]).toBe(clockOf(tried));
  });

  it("name no time where there was but one", () => {
    const { text, rows } = part("measures", ...ready);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([["ready", "", "", "2/2", ""]]);
    expect(text).toBe("report-measures-text(2/1)");
    expect(part("measures").text).toBe("report-measures-none");
  });
});

describe("what was not done", () => {
  it("has each list that was due and not finished, with how far and the first steps that are left", () => {
    const { text, rows } = part("not_done", ...ready, back, ...power, gone, backAgain, act(60, up("meters"), 45));
    expect(rows.slice(-2)).toEqual([
      ["", expect.stringMatching(READY), "", ""],
      ["", expect.stringMatching(UP), "tower-a", ""],
    ]);
    expect(text).toContain("report-not-done-lists(2/1/1)");
  });

  it("says of a trip and of a failure of any time whether it was done after all", () => {
    const failed = act(51, up("air", "step.could_not", { reason: "跳了" }), 21);
    const rows = (...more: readonly Entry[]) =>
      part("not_done", back, trip, failed, gone, backAgain, ...more).rows.map(([, what]) => what ?? "");
    const [tripped, couldNot] = ["breaker.trippedmatter-colonair", "step.could_not"];
    const since = (what: string, how: string) => `report-not-done-since(${what}/${how})`;
    expect(rows()).toEqual(
      expect.arrayContaining([
        since(tripped as string, `could_not/${clockOf(failed)}/跳了`),
        since(couldNot as string, "open//none"),
      ]),
    );
    const done = act(60, up("air"), 45);
    expect(rows(done)).toEqual(
      expect.arrayContaining([tripped, couldNot].map((what) => since(what as string, `done/${clockOf(done)}/none`))),
    );
  });

  it("names each failure and trip of all times, and that it was left out in the end", () => {
    const failed = act(51, up("pumps", "step.could_not", { reason: "没人" }), 21);
    const again = act(60, up("air", "breaker.tripped"), 45);
    const [skipped, other] = [
      act(61, up("air", "step.skipped", { reason: "现在不安全" }), 46),
      act(62, up("pumps", "step.skipped", { reason: "现在不安全" }), 47),
    ];
    const once = act(63, up("pumps", "step.could_not", { reason: "没人" }), 46.5);
    const { text, rows } = part("not_done", back, trip, failed, gone, backAgain, again, skipped, once, other);
    for (const each of ["could_not/1", "tripped/2", "skipped/2"]) expect(text).toContain(`report-not-done(${each})`);
    expect(rows.filter(([, what]) => what?.includes(`/skipped/${clockOf(skipped)}/现在不安全`))).toHaveLength(2);
    expect(rows.filter(([, what]) => what?.includes(`/skipped/${clockOf(other)}/现在不安全`))).toHaveLength(2);
    const all = said(23, "supply.returned", ["tower-a", "tower-b"], 50);
    const summary = part("summary", back, trip, failed, gone, backAgain, again, skipped, once, other, all).text;
    expect(summary).toMatch(NOT_WHOLE);
    expect(summary).toContain("report-not-up(tripped/tower-amatter-colonair)");
    expect(summary).toContain("report-not-up(could_not/tower-amatter-colonpumps)");
  });

  it("puts many lists into few rows and loses none", () => {
    const many = Array.from({ length: 14 }, (_, at) => `area-${at}`);
    const up14 = { ...EDITION.lists.find(({ id }) => id === "up"), scope: "area", areas: many } as never;
    const areas = many.map((id) => ({ ...EDITION.areas[0], id, part_of: null }));
    const edition = { ...EDITION, areas: [...EDITION.areas, ...areas], lists: [up14] } as typeof EDITION;
    const returned = act(20, { type: "supply.returned", body: { areas: many } }, 5);
    const all = act(19, { type: "facts.changed", body: { areas: many } }, 4);
    const telling = { ...told(), scene: sceneOf([all, returned, ended]), edition };
    const rows = rowsOf(partsOf(telling).find(({ id }) => id === "not_done")?.blocks ?? []);
    const lists = rows.filter(([, what]) => what?.startsWith("report-unfinished"));
    expect(lists).toHaveLength(11);
    expect(lists.at(-1)?.[1]).toBe("report-unfinished-rest(4/report-unfinished-rest-list(up/0/16/4))");
    const done = ["meters", "main", "pumps", "air"].map((item, at) =>
      act(30 + at, { type: "step.done", body: { list: "up", area: "area-0", item } }, 10 + at),
    );
    const one = { ...told(), scene: sceneOf([all, returned, ...done, ended]), edition };
    const left = rowsOf(partsOf(one).find(({ id }) => id === "not_done")?.blocks ?? []).at(-1)?.[1];
    expect(left).toBe("report-unfinished-rest(3/report-unfinished-rest-list(up/4/16/3))");
  });
});

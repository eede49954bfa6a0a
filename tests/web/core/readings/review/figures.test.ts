/** The figures of a review: each counted from the entries that it names. */

import { describe, expect, it } from "vitest";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import type { FigurePart, ReviewFigure } from "../../../../../web/src/core/readings/review/figure";
import { figuresOf } from "../../../../../web/src/core/readings/review/figures";
import { reviewSteps } from "../../../../../web/src/core/readings/review/steps";
import type { PlainAction } from "../../boards";
import { given } from "../../commands/given";
import { EDITION as LEVELED } from "../levels/level-scenes";
import { EDITION } from "../limit-scenes";

const SECOND = 1_000_000;
const END: PlainAction = { type: "incident.closed", body: {} };
const read = (part: FigurePart, ...told: readonly PlainAction[]) =>
  figuresOf(EDITION, given(...told, END)).filter((each) => each.part === part);
const plain = ({ id, n, took, longest, late, entries }: ReviewFigure) => ({
  ...{ id, n, took, longest, late },
  entries: entries.map(({ n: at }) => at),
});

const opened = (kind: string) => ({ type: "request.opened", body: { kind } });
const acted = (n: number) => ({ type: "request.acted", body: { request: `aaaaaaaaaa.${n}` } });

describe("figures of a review", () => {
  it("are none before the end", () => {
    expect(figuresOf(EDITION, given(opened("urgent")))).toEqual([]);
  });

  it("say how long requests of a kind waited, those that nobody came back to until the end", () => {
    // Entry n happens n seconds after the start: 2 to 4, 3 to 5, 6 to the end at 7.
    const told = [opened("urgent"), opened("urgent"), acted(2), acted(3), opened("urgent")];
    expect(read("request", ...told).map(plain)).toEqual([
      { id: "urgent", n: 3, took: 2 * SECOND, longest: 2 * SECOND, late: true, entries: [2, 4, 3, 5, 6] },
    ]);
  });

  it("give no time of a stage that nobody entered by itself", () => {
    const level = { type: "level.changed", body: { from: null, to: 2, reason: "" } };
    const stage = (of: string) => ({ type: "stage.entered", body: { stage: of } });
    const scene = given(level, stage("activate"), stage("serve"), stage("restore"), END);
    const stages = figuresOf(LEVELED, scene).filter(({ part }) => part === "stage");
    expect(stages.map(({ id, took, passed = false }) => [id, took, passed])).toEqual(
      expect.arrayContaining([
        ["report", null, true],
        ["allocate", null, true],
        ["publish", null, true],
      ]),
    );
  });

  it("name power and services that came all the same, and not what was opened in its turn", () => {
    const all = [
      { type: "powerup.resumed", refs: ["aaaaaaaaaa.1"], body: { note: "现场看过" } },
      { type: "powerup.resumed", refs: ["aaaaaaaaaa.1"], body: {} },
      { type: "service.opened", body: { service: "lobby", note: "查完了才开" } },
      { type: "service.opened", body: { service: "lobby" } },
    ];
    expect(read("all_the_same", ...all).map(plain)).toEqual([
      { id: "power", n: 1, took: null, longest: null, late: false, entries: [2] },
      { id: "service", n: 1, took: null, longest: null, late: false, entries: [4] },
    ]);
  });

  it("say of special customers the longest time in which nobody looked", () => {
    const checked = (customer: string) => ({ type: "customer.checked", body: { customer, result: "well" } });
    expect(read("customer", checked("ca"), checked("cb"), checked("ca")).map(plain)).toEqual([
      { id: "ca", n: 2, took: null, longest: 2 * SECOND, late: false, entries: [2, 4] },
      { id: "cb", n: 1, took: null, longest: 2 * SECOND, late: false, entries: [3] },
    ]);
  });

  it("count accidents of a kind, not all that was recorded of them", () => {
    const told = (part: string, more: object) => ({ type: "accident.recorded", body: { part, ...more } });
    const [first, of] = [told("first", { kind: "injury" }), { accident: "aaaaaaaaaa.2" }];
    const all = [first, told("witness", of), first, told("first", { kind: "damage" }), told("authority", of)];
    expect(read("accident", ...all).map(({ id, n, entries }) => [id, n, entries.length])).toEqual([
      ["injury", 2, 4],
      ["damage", 1, 1],
    ]);
  });

  it("count the report of an accident from when its hour began, stopped since or not", () => {
    const [accident, other] = ["aaaaaaaaaa.2", "aaaaaaaaaa.3"];
    const hour = (of: string) => ({ type: "clock.started", body: { clock: "accident", accident: of } });
    const told = [
      { type: "level.changed", body: { from: null, to: 4, reason: "" } },
      ...[hour(accident), hour(other), { type: "notice.given", body: {} }],
      { type: "report.given", body: { rule: "authority", accident } },
      { type: "clock.stopped", body: { clock: "accident", accident } },
    ];
    const HOUR = 3600 * SECOND;
    expect(
      read("report", ...told)
        .filter(({ id }) => id === "authority")
        .map(({ took, limit, late }) => [took, limit, late]),
    ).toEqual([
      [null, HOUR, false],
      [3 * SECOND, HOUR, false],
    ]);
  });

  it("tell promises that were kept from broken ones", () => {
    const made = (until: string) => ({ type: "promise.made", body: { by: "grid", what: "x", until } });
    const kept = { type: "promise.withdrawn", refs: ["aaaaaaaaaa.2"], body: { kept: true } };
    const early = "1970-01-01T00:00:01.000Z";
    const told = [made(early), made(early), made("2027-01-15T08:00:00.000Z"), kept];
    expect(read("promise", ...told).map(({ id, n, late }) => [id, n, late])).toEqual([
      ["kept", 1, false],
      ["broken", 1, true],
      ["open", 1, false],
    ]);
  });

  it("name steps that could not be done and those left out", () => {
    const step = (type: string, item: string) => ({ type, body: { list: "fuel", item, reason: "没油" } });
    const told = [step("step.could_not", "fill"), step("step.skipped", "other")];
    expect(read("could_not", ...told).map(plain)).toMatchObject([{ id: "fuel", n: 1, entries: [2] }]);
    expect(read("skipped", ...told).map(plain)).toMatchObject([{ id: "fuel", n: 1, entries: [3] }]);
  });

  it("say when help came, and when people in danger were safe", () => {
    const asked = { type: "help.asked", body: { of: "material", what: "灯" } };
    const came = { type: "help.arrived", body: { help: "aaaaaaaaaa.2" } };
    expect(read("help", asked, came).map(plain)).toMatchObject([{ n: 1, took: SECOND, late: false, entries: [2, 3] }]);
    expect(read("help", asked).map(plain)).toMatchObject([{ n: 1, took: null, late: true, entries: [2] }]);
  });

  it("do not fall over hostile ids", () => {
    const told = ["constructor", "__proto__", "\u202e<b>"].map((customer) => ({
      ...{ type: "customer.checked", body: { customer, result: "well" } },
    }));
    expect(read("customer", ...told).map(({ id }) => id)).toEqual(["constructor", "__proto__", "\u202e<b>"]);
  });
});

describe("the steps of a review", () => {
  const asked = (reviewer: { oversees: boolean; person: string }, ...told: readonly PlainAction[]) =>
    mattersOf({
      ...{ edition: EDITION, scene: given(END, ...told), waits: [] as never, customers: [], now: 0, reviewer },
    }).filter(({ kind }) => kind === "review");

  it("are due after the end until one is done or left out", () => {
    const done = { type: "review.step_done", body: { step: "analysis" } };
    const steps = reviewSteps(EDITION, given(END, done));
    expect(steps.map(({ step, settled, skipped }) => [step, settled?.n ?? null, skipped])).toEqual([
      ["analysis", 3, false],
      ["meeting", null, false],
      ["report", null, false],
    ]);
    expect(reviewSteps(EDITION, given(done))).toEqual([]);
  });

  it("stand among what overseers must do, and whoever was given one, until the review is completed", () => {
    const [overseer, staff] = [
      { oversees: true, person: "pa" },
      { oversees: false, person: "pb" },
    ];
    expect(asked(overseer)).toHaveLength(3);
    expect(asked(staff)).toEqual([]);
    const meeting = { type: "matter.given", body: { matter: "review:meeting", to: "pb" } };
    expect(asked(staff, meeting).map(({ id }) => id)).toEqual(["meeting"]);
    const over = asked(overseer, { type: "review.completed", body: {} });
    expect(over.map(({ settled }) => settled)).toEqual(["done", "done", "done"]);
  });
});

import { describe, expect, it } from "vitest";
import { createCorrecting } from "../../../../web/src/core/record/corrections";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { entryOf } from "../boards";
import { orders } from "../orders";

const START = 1_800_000_000_000_000;
const device = "aaaaaaaaaa";
const minutes = (n: number) => START + n * 60_000_000;
const hour = (n: number) => `2027-01-15T${String(n).padStart(2, "0")}:00:00Z`;
const told = (n: number, type: string, body: object, more: object = {}) =>
  entryOf({ ref: `${device}.${n}`, happened_at: minutes(n), action: { type, actor: "p1", body, ...more } } as never);
const corrects = (n: number, of: number, fields: object) =>
  told(n, "entry.corrected", { text: "", fields }, { refs: [`${device}.${of}`] });

/** How the first of these is folded, each different reading once: in all orders of arrival there is to be one. */
function readings(entries: readonly Entry[]): readonly unknown[] {
  const found = orders(entries, 40).map((order) => {
    const correct = createCorrecting();
    let here: readonly Entry[] = [];
    for (const each of order) {
      here = [...here.filter(({ ref }) => ref !== each.ref), each].sort(inDisplayOrder);
      correct(here);
    }
    const [first] = correct(here);
    return JSON.stringify({ type: first?.action?.type, ...first?.action?.body });
  });
  return [...new Set(found)].map((text) => JSON.parse(text) as unknown);
}

describe("a field that was put right is what all readings read, in every order of arrival", () => {
  it("takes each field's latest, and leaves the others", () => {
    const promise = told(1, "promise.made", { by: "u", what: "arrival", until: hour(9), note: "说的" });
    const twice = [promise, corrects(2, 1, { until: hour(10) }), corrects(3, 1, { until: hour(11), by: "x" })];
    expect(readings(twice)).toEqual([
      { type: "promise.made", by: "u", what: "arrival", until: hour(11), note: "说的" },
    ]);
  });

  it("takes nothing that is no such thing", () => {
    const body = { of: "people", what: "保安", count: 2, area: "a" };
    const help = told(1, "help.asked", body);
    const wrong = corrects(2, 1, { count: -1, area: 7, of: "material", until: hour(9) });
    expect(readings([help, wrong])).toEqual([{ type: "help.asked", ...body }]);
    expect(readings([help, wrong, corrects(3, 1, { count: null, area: "b" })])).toEqual([
      { type: "help.asked", of: "people", what: "保安", area: "b" },
    ]);
  });

  it("takes what was said of leaving a step out away with the reason for it", () => {
    const body = { list: "L", item: "i", reason: "现在不安全", unsafe: true, needless: true };
    const skipped = told(1, "step.skipped", body);
    const { unsafe: _, needless: __, ...rest } = body;
    const failed = corrects(2, 1, { verdict: "could_not", reason: "门锁着" });
    expect(readings([skipped, failed])).toEqual([{ type: "step.could_not", ...rest, reason: "门锁着" }]);
    const again = (reason: string) => [skipped, failed, corrects(3, 1, { verdict: "skipped", reason })];
    expect(readings(again("来不及"))).toEqual([{ type: "step.skipped", ...rest, reason: "来不及" }]);
    expect(readings(again(body.reason))).toEqual([{ type: "step.skipped", ...body }]);
  });

  it("leaves a time of the facts said to be unknown", () => {
    const facts = told(1, "facts.changed", { expected_back: hour(9) });
    const cleared = corrects(2, 1, { expected_back: null, since: hour(8) });
    expect(readings([facts, cleared])).toEqual([{ type: "facts.changed", expected_back: null, since: hour(8) }]);
  });
});

describe("what its own maker takes back on the spot never was, in every order of arrival", () => {
  const undone = (more: object = {}) => told(2, "entry.undone", {}, { refs: [`${device}.1`], ...more });

  it("a notice also by anybody, and at any time after it", () => {
    const [type, first] = ["notice.given", told(1, "notice.given", { audience: "a", channel: "sms" })];
    expect(readings([first, undone({ actor: "p2" })])).toEqual([{ type: "entry.undone" }]);
    expect(readings([first, { ...undone({ actor: "p2" }), happenedAt: minutes(90) }])).toEqual([
      { type: "entry.undone" },
    ]);
    expect(readings([first, undone({ drill: true })])).toMatchObject([{ type }]);
    const before = { ...undone({ actor: "p2" }), device: "bbbbbbbbbb", receivedAt: minutes(3) };
    expect(readings([{ ...first, receivedAt: minutes(4) }, before])).toMatchObject([{ type }]);
  });

  it.each(["level.changed", "supply.lost", "supply.returned"])("%s", (type) => {
    const first = told(1, type, {});
    expect(readings([first])).toEqual([{ type }]);
    expect(readings([first, undone()])).toEqual([{ type: "entry.undone" }]);
    expect(readings([first, undone({ actor: "p2" })])).toEqual([{ type }]);
    expect(readings([first, { ...undone(), happenedAt: minutes(3) }])).toEqual([{ type }]);
  });

  it("unless the server heard of it later than that: the phone's clock was set back", () => {
    const first = { ...told(1, "level.changed", {}), receivedAt: minutes(1) };
    const taken = { ...undone(), receivedAt: minutes(2) };
    expect(readings([first, taken])).toEqual([{ type: "entry.undone" }]);
    expect(readings([first, undone()])).toEqual([{ type: "entry.undone" }]);
    expect(readings([first, { ...taken, receivedAt: minutes(2) + 1 }])).toEqual([{ type: "level.changed" }]);
  });

  it("but nothing else", () => {
    const done = told(1, "step.done", { list: "L", item: "i" });
    expect(readings([done, undone()])).toMatchObject([{ type: "step.done" }]);
  });
});

describe("what is said in a drill changes nothing real, nor the other way about, whatever it names", () => {
  it.each([true, false])("drill: %s", (drill) => {
    const step = told(1, "step.could_not", { list: "L", item: "i", reason: "门锁着" }, { drill });
    const level = told(1, "level.changed", { to: 1 }, { drill });
    const opened = told(1, "incident.opened", { kind: "outage" }, { drill });
    const note = (type: string, isDrill: boolean) =>
      told(2, type, { text: "", fields: { verdict: "done" } }, { refs: [`${device}.1`], drill: isDrill });
    for (const [of, type] of [
      [step, "entry.corrected"],
      [level, "entry.undone"],
      [opened, "incident.withdrawn"],
    ] as const) {
      expect(readings([of, note(type, !drill)])).toEqual(readings([of]));
      expect(readings([of, note(type, drill)])).not.toEqual(readings([of]));
    }
  });
});

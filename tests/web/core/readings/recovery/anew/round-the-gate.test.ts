import { describe, expect, it } from "vitest";
import type { Checklist, Edition } from "../../../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { checks } from "../checked";
import { A, act, EDITION, gateAt, heard, item, plainly, ready, up } from "../gated";

const B = "bbbbbbbbbb";
const LATER = heard(600);
const UP = EDITION.lists.find(({ id }) => id === "up") as Checklist;
const withUp = (more: Partial<Checklist>): Edition => ({
  ...EDITION,
  lists: EDITION.lists.map((each) => (each.id === "up" ? { ...each, ...more } : each)),
});
const TWO = withUp({ gate: { ...UP.gate, two_persons: true } });
const steps = (entries: readonly Entry[], edition: Edition = TWO) => plainly(gateAt(entries, LATER, "up", A, edition));

const dry = (n: number, type: string, more: object = {}, actor = "p1") =>
  act(n, { type, actor, body: { list: "ready", item: "dry", ...more } });
const [, tags] = ready as [Entry, Entry];
const skip = (n: number, id: string, more: object = {}, actor = "p1") =>
  act(n, { ...up(id, "step.skipped", { reason: "已合着", ...more }), actor }, n, actor === "p1" ? "aaaaaaaaaa" : B);
const corrected = (n: number, { ref }: Entry, fields: object, actor = "p2") =>
  act(n, { type: "entry.corrected", actor, refs: [ref], body: { text: "", fields } }, n, B);
const goesOn = (n: number, { ref }: Entry, note = "看过了") =>
  act(n, { type: "powerup.resumed", refs: [ref], body: { note } });
const confirmed = (n: number, { ref }: Entry, actor = "p2") =>
  act(n, { ...up("meters", "step.confirmed"), actor, refs: [ref] }, n, B);

describe("a word that it goes on all the same", () => {
  it("is of what was said by then: what is put right afterwards asks anew", () => {
    const left = dry(2, "step.skipped", { reason: "没有这间" });
    const all = [tags, left, goesOn(3, left)];
    expect(steps(all)).toMatchObject({ meters: "open" });
    expect(steps([...all, corrected(4, left, { verdict: "could_not", reason: "有积水" })])).toMatchObject({
      meters: "list",
    });
    const meters = skip(2, "meters");
    const on = [...ready, meters, goesOn(3, meters)];
    expect(steps(on)).toMatchObject({ main: "open" });
    expect(steps([...on, corrected(4, meters, { verdict: "skipped", reason: "电压不稳" })])["main"]).not.toBe("open");
  });

  it("is not heard of a step that another leaves out as unsafe, until somebody goes on from that", () => {
    const left = dry(2, "step.skipped", { reason: "没有" });
    const unsafe = act(4, { type: "step.skipped", actor: "p2", body: { ...WET, reason: "积水", unsafe: true } }, 4, B);
    const all = [tags, left, goesOn(3, left), unsafe];
    expect(steps(all)).toMatchObject({ meters: "list" });
    expect(steps([...all, goesOn(5, unsafe, "水抽干了")])).toMatchObject({ meters: "open" });
  });

  it("about people in danger is not of what is said once more of them", () => {
    const there = { danger: "lift", place: "1 号梯", area: "tower-a" };
    const body = { areas: ["tower-a", "tower-b"], people_in_danger: there };
    const danger = act(3, { type: "incident.opened", body });
    const on = [...ready, danger, goesOn(4, danger, "送电才能救他")];
    expect(steps(on)).toMatchObject({ meters: "open" });
    const judged = (n: number, safe: boolean) =>
      act(n, { type: "entry.corrected", refs: [danger.ref], body: { text: "x", safe } });
    expect(steps([...on, judged(5, true), judged(6, false)])).toMatchObject({ meters: "danger" });
  });
});
const WET = { list: "ready", item: "dry" };

describe("a second person's word", () => {
  const done = act(2, up("meters"));
  const failed = act(4, up("meters", "step.could_not", { reason: "又掉了" }));
  const again = act(6, up("meters"));

  it("is of what was done then: a failure since asks for another", () => {
    expect(steps([...ready, done, confirmed(3, done)])).toMatchObject({ meters: "done" });
    expect(steps([...ready, done, confirmed(3, done), failed, again])).toMatchObject({ meters: "second" });
    expect(steps([...ready, done, failed, confirmed(5, done), again])).toMatchObject({ meters: "second" });
    expect(steps([...ready, done, failed, again, confirmed(7, again)])).toMatchObject({ meters: "done" });
  });

  it("is no answer to another's that it is not safe", () => {
    const left = skip(2, "meters", { needless: true });
    const unsafe = skip(4, "meters", { reason: "带电", unsafe: true }, "p3");
    expect(steps([...ready, left, confirmed(3, left)])).toMatchObject({ main: "open" });
    expect(steps([...ready, left, confirmed(3, left), unsafe])["main"]).not.toBe("open");
    expect(steps([...ready, left, confirmed(3, left), unsafe, confirmed(5, unsafe)])).toMatchObject({ main: "open" });
  });

  it("is not that of whoever did it, whoever wrote that down", () => {
    const for2 = act(2, up("meters", "step.done", { by: "p2" }));
    expect(steps([...ready, for2, confirmed(3, for2)])).toMatchObject({ meters: "second" });
  });
});

describe("what was left out", () => {
  it("does not hide what it needs itself", () => {
    const items = [item("meters"), item("main", { needs: ["meters"] }), item("pumps", { needs: ["main"] })];
    const needs = withUp({ gate: { ...UP.gate, in_order: false, after: [] }, pages: [{ name: null, items }] });
    const left = skip(2, "main", { needless: true });
    expect(steps([left], needs)).toMatchObject({ pumps: "needs meters" });
    expect(steps([left, act(3, up("meters"))], needs)).toMatchObject({ pumps: "open" });
  });

  it("as a whole, does not hide from a check what comes before it", () => {
    const ids = ["meters", "main", "pumps", "air"];
    const back = act(50, { type: "supply.returned", body: { areas: ["tower-a", "tower-b"] } }, 1);
    const all = ["tower-a", "tower-b"].flatMap((area, tower) =>
      ids.map((id, at) => skip(10 * tower + at + 3, id, { area, needless: true })),
    );
    const systems = checks([back, ...all]).find(({ placed }) => placed.list.id === "systems");
    expect(systems?.blocks.map(({ kind }) => kind)).toContain("list");
  });
});

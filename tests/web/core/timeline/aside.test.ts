/** What one phone recorded by the hundred and nobody else knows of is put aside by one act, and brought back by another. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counted } from "../../../../web/src/core/folds/countable-acts";
import { requestsIn } from "../../../../web/src/core/readings/response/requests";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { createScenes } from "../../../../web/src/core/scene";
import { takingBack } from "../../../../web/src/core/timeline/taken-back";
import { entryOf, type PlainAction } from "../boards";
import { random, shuffle } from "../orders";

const START = 1_800_000_000_000_000;
const [BAD, DESK, OTHER] = ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"];
const OUTAGE = `${OTHER}.1`;

const said = (ref: string, second: number, action: PlainAction, flags: readonly string[] = []): Entry =>
  entryOf({
    ...{ ref, happened_at: START + second * 1_000_000, received_at: START + second * 1_000_000 + 1, flags },
    action: { actor: ref.startsWith(BAD) ? "pbad" : "pgood", ...action },
  });
const request = (n: number, kind = "repair") =>
  said(`${BAD}.${n}`, n, { type: "request.opened", incident: OUTAGE, body: { kind } });
const opened = said(OUTAGE, 0, { type: "incident.opened", body: { kind: "outage", areas: [] } });
const aside = (body: object = {}, n = 1, flags: readonly string[] = []) =>
  said(
    `${DESK}.${n}`,
    500 + n,
    { type: "device.set_aside", body: { device: BAD, reason: "都是假的", ...body } },
    flags,
  );
const back = (n: number, refs: readonly string[] = []) =>
  said(`${DESK}.${n}`, 500 + n, { type: "device.brought_back", refs, body: { device: BAD } });

const inOrder = (entries: readonly Entry[]) => entries.toSorted(inDisplayOrder);
function read(entries: readonly Entry[]) {
  const scenes = createScenes()(inOrder(entries));
  const at = takingBack(scenes.undoings);
  const open = scenes.real.map((view) => scenes.scene(view));
  return {
    outages: scenes.real.filter(({ status }) => status === "open").map(({ ref }) => ref),
    requests: open.flatMap(({ requests }) => requestsIn(requests).map(({ entry }) => entry.ref)),
    enquiries: open.flatMap(({ enquiries }) => counted(enquiries).map(({ ref }) => ref)),
    danger: open.flatMap(({ situation }) => situation.danger.flatMap(({ refs }) => refs)),
    marked: scenes.entries.flatMap((entry) => (at(entry)?.ref.startsWith(DESK) ? [entry.ref] : [])),
    kept: scenes.entries.length,
  };
}

describe("what one device recorded is put aside", () => {
  const three = [opened, request(3), request(4), request(5)];

  it("leaves requests, notes, tallies and outages, and keeps and marks each in the record", () => {
    const tally = said(`${BAD}.6`, 6, { type: "enquiry.counted", incident: OUTAGE, body: { kind: "when" } });
    const note = said(`${BAD}.7`, 7, { type: "note.written", incident: OUTAGE, body: { text: "x" } });
    const outage = said(`${BAD}.8`, 8, { type: "incident.opened", body: { kind: "outage", areas: ["B"] } });
    const all = [...three, tally, note, outage];
    expect(read(all)).toMatchObject({ requests: [3, 4, 5].map((n) => `${BAD}.${n}`), enquiries: [tally.ref] });
    expect(read([...all, aside()])).toEqual({
      ...{ outages: [OUTAGE], requests: [], enquiries: [], danger: [], kept: all.length + 1 },
      marked: [3, 4, 5, 6, 7, 8].map((n) => `${BAD}.${n}`),
    });
  });

  it("takes an outage away that this device alone told of", () => {
    const alone = said(`${BAD}.1`, 1, { type: "incident.opened", body: { kind: "outage", areas: [] } });
    expect(read([alone]).outages).toEqual([alone.ref]);
    expect(read([alone, aside()]).outages).toEqual([]);
  });

  it("brings all of it back, as if nothing had been", () => {
    const { kept: _one, ...before } = read(three);
    expect(read([...three, aside(), back(2)])).toMatchObject(before);
    expect(read([...three, aside(), back(2), aside({}, 3)]).requests).toEqual([]);
  });

  it("keeps aside what comes later from there, until it is undone", () => {
    const later = said(`${BAD}.90`, 900, { type: "request.opened", incident: OUTAGE, body: { kind: "repair" } });
    expect(read([...three, aside(), later]).requests).toEqual([]);
    expect(read([...three, aside(), later, back(990)]).requests).toHaveLength(4);
  });

  it("begins where it says", () =>
    expect(read([...three, aside({ from: 5 })]).requests).toEqual([`${BAD}.3`, `${BAD}.4`]));

  it("leaves what somebody else took, did, named or brought back by itself", () => {
    const taken = said(`${OTHER}.2`, 20, {
      type: "matter.taken",
      incident: OUTAGE,
      body: { matter: `request:${BAD}.3` },
    });
    const acted = said(`${OTHER}.3`, 2, { type: "request.acted", incident: OUTAGE, body: { request: `${BAD}.4` } });
    expect(read([...three, aside(), taken, acted]).requests).toEqual([`${BAD}.3`, `${BAD}.4`]);
    expect(read([...three, aside(), back(2, [`${BAD}.5`])]).requests).toEqual([`${BAD}.5`]);
    const undone = said(`${OTHER}.4`, 21, { type: "entry.undone", incident: OUTAGE, refs: [`${BAD}.5`], body: {} });
    expect(read([...three, aside(), undone]).requests).toEqual([]);
  });

  it("leaves an outage in which somebody else did anything", () => {
    const own = said(`${BAD}.1`, 1, { type: "incident.opened", body: { kind: "outage", areas: [] } });
    const step = said(`${OTHER}.9`, 9, { type: "step.done", incident: own.ref, body: { list: "l", item: "i" } });
    expect(read([own, step, aside()]).outages).toEqual([own.ref]);
  });

  it("is not held up by what that device, or another that was put aside, says of it", () => {
    const own = said(`${BAD}.9`, 9, { type: "matter.taken", incident: OUTAGE, body: { matter: `request:${BAD}.3` } });
    const accomplice = said("dddddddddd.1", 9, { ...(own.action as PlainAction) });
    expect(read([...three, own, aside()]).requests).toEqual([]);
    expect(read([...three, accomplice, aside()]).requests).toEqual([`${BAD}.3`]);
    expect(read([...three, accomplice, aside(), aside({ device: "dddddddddd" }, 2)]).requests).toEqual([]);
  });

  it("leaves danger to life that nobody has looked at", () => {
    const trapped = request(3, "trapped");
    const people = said(`${BAD}.4`, 4, {
      type: "incident.opened",
      body: { kind: "outage", areas: [], people_in_danger: { place: "电梯" } },
    });
    const turned = [
      request(5),
      said(`${BAD}.6`, 6, { type: "request.filled", incident: OUTAGE, body: { request: `${BAD}.5`, kind: "urgent" } }),
    ];
    const all = [opened, trapped, people, ...turned];
    expect(read([...all, aside()])).toMatchObject({ requests: [`${BAD}.3`, `${BAD}.5`], danger: [people.ref] });
    expect(read([...all, aside({ looked: [3, 3, 6, 6] })])).toMatchObject({ requests: [], danger: [people.ref] });
    expect(read([...all, aside({ looked: [3, 6] })])).toMatchObject({ requests: [], danger: [] });
    expect(read([...all, aside(), aside({ looked: [3, 6] }, 2)])).toMatchObject({ requests: [], danger: [] });
    const own = said(`${BAD}.1`, 1, { type: "incident.opened", body: { kind: "outage", areas: [] } });
    const within = said(`${BAD}.2`, 2, { type: "request.opened", incident: own.ref, body: { kind: "trapped" } });
    expect(read([own, within, aside()])).toMatchObject({ outages: [own.ref], requests: [within.ref] });
  });

  it("is a note and no more where it was not allowed, or names no device", () => {
    expect(read([...three, aside({}, 1, ["not_allowed"])]).requests).toHaveLength(3);
    for (const device of [null, 7, "", "__proto__"])
      expect(read([...three, aside({ device })]).requests).toHaveLength(3);
    expect(read([...three, aside({ from: "x", looked: "y" })]).requests).toEqual([]);
  });

  it("touches no drill from without, and nothing real from within", () => {
    const of = (n: number, action: PlainAction) => said(`${BAD}.${n}`, n, { drill: true, ...action });
    const drill = of(10, { type: "incident.opened", body: { kind: "drill", areas: [] } });
    const practised = of(11, { type: "request.opened", incident: drill.ref, body: { kind: "repair" } });
    const scenes = createScenes()(inOrder([...three, drill, practised, aside()]));
    expect(counted(scenes.scene(scenes.drills[0] as never).requests)).toHaveLength(1);
    const inDrill = said(`${DESK}.1`, 501, { type: "device.set_aside", drill: true, body: { device: BAD } });
    expect(read([...three, inDrill]).requests).toHaveLength(3);
  });
});

const act = fc.constantFrom<(n: number) => Entry>(
  (n) => request(n),
  (n) => request(n, "trapped"),
  (n) => said(`${BAD}.${n}`, n, { type: "incident.opened", body: { kind: "outage", areas: [] } }),
  (n) => said(`${BAD}.${n}`, n, { type: "request.acted", incident: OUTAGE, body: { request: `${BAD}.${n - 1}` } }),
  (n) =>
    said(`${OTHER}.${n}`, n, { type: "matter.taken", incident: OUTAGE, body: { matter: `request:${BAD}.${n - 1}` } }),
  (n) => said(`${OTHER}.${n}`, n, { type: "step.done", incident: `${BAD}.${n - 2}`, body: { list: "l", item: "i" } }),
  (n) => said(`${DESK}.${n}`, n, { type: "device.set_aside", body: { device: BAD, looked: [1, n] } }),
  (n) => said(`${DESK}.${n}`, n, { type: "device.set_aside", body: { device: OTHER } }),
  (n) => back(n, n % 2 ? [] : [`${BAD}.${n - 3}`]),
);

it("reads the same in whatever order all of it arrives", () =>
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), fc.nat(), (acts, seed) => {
      const all = [opened, ...acts.map((make, at) => make(at + 2))];
      const fold = createScenes();
      let known: readonly Entry[] = [];
      for (const entry of shuffle(all, random(seed))) {
        known = inOrder([...known, entry]);
        for (const view of fold(known).real) void fold(known).scene(view).requests;
      }
      const [step, whole] = [fold(known), createScenes()(inOrder(all))];
      expect(step.real).toEqual(whole.real);
      expect(step.real.map((view) => step.scene(view).requests)).toEqual(
        whole.real.map((view) => whole.scene(view).requests),
      );
      expect(step.undoings).toEqual(whole.undoings);
    }),
  ));

import { describe, expect, test as it } from "vitest";
import { type NewAction, readAction, statedAt, writeAction } from "../../../../web/src/core/record/actions";
import { adjustment, clamp, readAt, type Sample } from "../../../../web/src/core/record/clock";
import { type Action, displayTime, type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { knownAction } from "../../../../web/src/core/record/known-action";
import { vectors } from "../vectors";

interface ActionCase {
  readonly name: string;
  readonly text: string;
  readonly reading: Record<string, unknown> | null;
}

const PLAIN: NewAction = {
  ...{ n: 1, type: "", at: "2026-11-25T00:00:00.000Z", epoch: 1, actor: null, incident: null, drill: false },
  ...{ refs: [], files: [], body: {}, private: null, copiedFrom: null, salt: "s" },
};

describe("an action's text", () => {
  it.each(vectors<{ cases: ActionCase[] }>("record/actions.json").cases)("$name", ({ text, reading }) => {
    const action = readAction(text, 1);
    const found = action && {
      n: action.n,
      type: action.type,
      at: (readAt(action.at) ?? 0) * 1000,
      epoch: action.epoch,
      actor: action.actor,
      incident: action.incident,
      drill: action.drill,
      refs: action.refs,
      files: action.files.map(({ sha256: digest, size }) => ({ sha256: digest, size })),
      private: action.private,
      stated_at: statedAt(action, text),
    };
    const files = reading?.["files"] as { sha256: string; size: number }[] | undefined;
    const expected = reading && {
      ...reading,
      type: reading["type"] ?? "",
      files: files?.map(({ sha256: digest, size }) => ({ sha256: digest, size })),
    };
    expect(found).toEqual(expected);
  });
});

describe("an action that was read before", () => {
  const readable = vectors<{ cases: ActionCase[] }>("record/actions.json").cases.filter(({ text }) =>
    readAction(text, 1),
  );

  it.each(readable)("$name: is what it was", ({ text }) => {
    expect(fieldsOf(knownAction(text, 1))).toEqual(readAction(text, 1));
  });

  const texts = [
    { type: "note.written", drill: true, refs: ["aaaaaaaaaa.1"], body: { text: "x" } },
    { type: "step.done", incident: "aaaaaaaaaa.1", body: { drill: true, list: "L" } },
    { type: "photo.taken", actor: "p1", private: "x", files: [{ sha256: "y", size: 1, type: "image/jpeg" }] },
  ].map((more) => writeAction({ ...PLAIN, ...more }));

  it.each([
    ...texts,
    texts[1]?.replace('"salt"', '"drill":true,"salt"') ?? "",
    texts[2]?.replace('"salt"', '"\\u0064rill":true,"salt"') ?? "",
    '{"n":1,"at":"2026-11-25T00:00:00.000Z","type":"note.written","drill":true}',
  ])("as our own writers and others put it: %s", (text) => {
    expect(fieldsOf(knownAction(text, 1))).toEqual(readAction(text, 1));
  });
});

const FIELDS = [
  ...(["n", "type", "at", "epoch", "actor", "incident", "drill"] as const),
  ...(["refs", "files", "body", "private", "copiedFrom"] as const),
];

/** As a plain object: some fields are read only when asked for. */
const fieldsOf = (action: Action) => Object.fromEntries(FIELDS.map((name) => [name, action[name]]));

describe("a phone's time", () => {
  it.each(vectors<{ cases: { text: string; micros: number | null }[] }>("record/at.json").cases)(
    "reads $text",
    ({ text, micros }) => {
      const ms = readAt(text);
      expect(ms === null ? null : ms * 1000).toBe(micros);
    },
  );
});

interface ClockVectors {
  readonly adjustments: { name: string; epoch: number; samples: Sample[]; add: number; quality: string }[];
  readonly clamps: {
    name: string;
    wanted: number;
    after: number | null;
    received_at: number;
    previous: number | null;
    following: number | null;
    time: number;
    before_ref: boolean;
  }[];
}

describe("from a phone's clock to the journal's", () => {
  const { adjustments, clamps } = vectors<ClockVectors>("record/clock.json");
  it.each(adjustments)("adjusts by $name", ({ epoch, samples, add, quality }) => {
    expect(adjustment(epoch, samples)).toEqual({ micros: add, quality });
  });
  it.each(clamps)("clamps: $name", ({ wanted, after, received_at: receivedAt, previous, following, ...expected }) => {
    expect(clamp(wanted, { after, receivedAt, previous, following })).toEqual({
      time: expected.time,
      beforeRef: expected.before_ref,
    });
  });
});

interface OrderVectors {
  readonly entries: {
    ref: string;
    device: string;
    n: number;
    happened_at: number;
    stated_at: number | null;
    received_at: number;
    display_time: number;
  }[];
  readonly arrivals: number[][];
  readonly shown: string[];
}

describe("display order", () => {
  const { entries, arrivals, shown } = vectors<OrderVectors>("record/order.json");
  const read = entries.map(
    (each) =>
      ({
        ref: each.ref,
        device: each.device,
        n: each.n,
        happenedAt: each.happened_at,
        statedAt: each.stated_at === null ? null : Math.min(each.stated_at, each.received_at),
        receivedAt: each.received_at,
      }) as Entry,
  );
  it("reads the display time", () => {
    expect(read.map(displayTime)).toEqual(entries.map((each) => each.display_time));
  });
  it("is the same for every order of arrival", () => {
    for (const arrival of arrivals) {
      const arrived = arrival.map((index) => read[index] as Entry);
      expect(arrived.sort(inDisplayOrder).map((entry) => entry.ref)).toEqual(shown);
    }
  });
});
